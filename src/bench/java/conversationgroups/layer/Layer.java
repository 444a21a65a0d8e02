package conversationgroups.layer;

import conversationgroups.bench.Events;
import conversationgroups.bench.Folders;
import conversationgroups.bench.FunctionProcess;
import conversationgroups.bench.Jdk;
import conversationgroups.bench.Store;
import conversationgroups.bench.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds the layer for a custom runtime: a Java of its own, the service's classes in one jar, and
 * an archive of them as they are after a start and some calls, trained on the packaged function.
 */
public final class Layer {

  /** It calls for both kinds of request, a read and a transaction. */
  private static final String TRAINED = "addConversationsToGroup";

  private static final long LARGEST = 250L << 20;

  private Layer() {}

  public static void main(String[] args) {
    try {
      packed();
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      // The store's threads would keep this process alive.
      System.exit(1);
    }
  }

  private static void packed() throws Exception {
    Path target = Path.of("target").toAbsolutePath();
    try (Store store = new Store()) {
      build(target.resolve("function.zip"), target.resolve("layer"), store);
    }
    LayerZip.write(target.resolve("layer"), target.resolve("layer.zip"));
    System.out.printf(
        "%s has %d bytes%n", "target/layer.zip", Files.size(target.resolve("layer.zip")));
  }

  public static void build(Path functionZip, Path layer, Store store) throws Exception {
    Folders.delete(layer);
    Files.createDirectories(layer.resolve("lib"));
    AppJar.write(functionZip, layer.resolve("lib/app.jar"));
    JavaImage.link(Jdk.of25(), layer.resolve("java"));
    Path bootstrap = layer.resolve("bootstrap");
    try (InputStream script = Layer.class.getResourceAsStream("/layer/bootstrap")) {
      Files.copy(script, bootstrap);
    }
    bootstrap.toFile().setExecutable(true, false);
    train(layer, store);
    fits(functionZip, layer);
  }

  /** What Lambda allows a function and its layers to have, unpacked. */
  private static void fits(Path functionZip, Path layer) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(layer)) {
      size += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    try (ZipFile zip = new ZipFile(functionZip.toFile())) {
      size += zip.stream().mapToLong(ZipEntry::getSize).sum();
    }
    if (size > LARGEST) {
      throw new IllegalStateException(
          "layer and function have " + size + " bytes; Lambda takes " + LARGEST);
    }
  }

  private static void train(Path layer, Store store) throws Exception {
    Path archive = layer.resolve("lib/app.aot");
    Map<String, String> training = Map.of("ARCHIVE", "-XX:AOTCacheOutput=" + archive);
    try (FunctionProcess process =
        FunctionProcess.start(Variant.layer(layer).with(training), TRAINED, store)) {
      Events events = new Events("training");
      try (FunctionProcess first =
          FunctionProcess.start(
              Variant.layer(layer).with(Map.of("ARCHIVE", "-Xshare:auto")), Events.CREATE, store)) {
        first.invoke(events.of(Events.CREATE, 0));
      }
      for (int call = 0; call < 10; call++) {
        process.invoke(events.of(TRAINED, call));
      }
      // Only a JVM that ends by itself writes the archive.
      process.end();
    }
    if (!Files.exists(archive)) {
      throw new IllegalStateException("the JVM wrote no archive; see target/bench/*.log");
    }
  }
}
