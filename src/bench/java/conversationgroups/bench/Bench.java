package conversationgroups.bench;

import conversationgroups.layer.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the packaged function and its peer, and writes target/bench/results.json. */
public final class Bench {

  private static final int COLD_RUNS = Integer.getInteger("bench.cold", 9);
  private static final int WARM_CALLS = Integer.getInteger("bench.warm", 2_000);

  private Bench() {}

  public static void main(String[] args) {
    try {
      measure();
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      // The store's threads would keep this process alive.
      System.exit(1);
    }
  }

  private static void measure() throws Exception {
    Path target = Path.of("target").toAbsolutePath();
    Path bench = Files.createDirectories(target.resolve("bench"));
    Path zip = target.resolve("function.zip");
    Path task = Unzip.fresh(zip, bench.resolve("task"));
    Peer peer = Peer.install(Path.of("src/bench/node"), bench.resolve("node"));
    Path jdk = Jdk.of25();
    Results results = new Results();
    try (Store store = new Store()) {
      Path layer = target.resolve("layer");
      Layer.build(zip, layer, store);
      Variant best = Variant.layer(layer).named("best");
      Variant plain = Variant.managed("plain", jdk, task, false);
      Variant primed =
          plain.named("primed").with(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
      Cold cold = new Cold(store, results);
      List<Variant> all = new ArrayList<>(List.of(plain, best, primed));
      all.addAll(List.of(peer.asWritten(), peer.bundled()));
      cold.measure(COLD_RUNS, all);
      new Warm(store, results)
          .measure(
              WARM_CALLS, List.of(best.named("ours"), primed.named("managed"), peer.asWritten()));
    }
    Micro.measure(results);
    sizes(results, target, bench);
    results.write(bench.resolve("results.json"));
    String table = ResultsPage.of(results, Jdk.describe(jdk));
    Files.writeString(bench.resolve("table.md"), table);
    System.out.println(table);
  }

  private static void sizes(Results results, Path target, Path bench) throws IOException {
    results.put("sizeMB.function.zip", megabytes(target.resolve("function.zip")));
    results.put("sizeMB.function.unzipped", megabytes(bench.resolve("task")));
    results.put("sizeMB.layer.unzipped", megabytes(target.resolve("layer")));
    results.put("sizeMB.node.unzipped", megabytes(bench.resolve("node/node_modules")));
  }

  private static double megabytes(Path path) throws IOException {
    try (var files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / 1e6;
    }
  }
}
