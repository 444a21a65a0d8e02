package conversationgroups.bench;

import conversationgroups.testing.FunctionProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A way to run the operations: what Lambda would start, and in which folder. */
public record Variant(
    String name, Path folder, List<String> command, Map<String, String> environment) {

  /** The zip as Lambda's own Java runtime runs it, with that runtime's settings of the JVM. */
  static Variant managed(String name, Path jdk, Path unzipped, boolean tiered) {
    String compiler = tiered ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1";
    return new Variant(
        name,
        unzipped,
        FunctionProcess.javaCommand(
            jdk,
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx700m",
            "--enable-native-access=ALL-UNNAMED",
            compiler),
        FunctionProcess.javaEnvironment(unzipped));
  }

  /** The layer as a custom runtime. */
  public static Variant layer(Path layer) {
    return new Variant("layer", layer, List.of(layer.resolve("bootstrap").toString()), Map.of());
  }

  static Variant node(String name, Path folder, String handler) {
    return new Variant(name, folder, List.of("node", "runtime.mjs", handler), Map.of());
  }

  Variant named(String other) {
    return new Variant(other, folder, command, environment);
  }

  public Variant with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Variant(name, folder, command, all);
  }
}
