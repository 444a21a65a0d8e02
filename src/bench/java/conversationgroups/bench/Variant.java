package conversationgroups.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A way to run the operations: what Lambda would start, and in which folder. */
public record Variant(
    String name, Path folder, List<String> command, Map<String, String> environment) {

  private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

  /** The zip as Lambda's own Java runtime runs it, with that runtime's settings of the JVM. */
  static Variant managed(String name, Path jdk, Path unzipped, boolean tiered) {
    String compiler = tiered ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1";
    return new Variant(
        name,
        unzipped,
        List.of(
            jdk.resolve("bin/java").toString(),
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx700m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            compiler,
            "-cp",
            runtimeClient(),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            HANDLER),
        Map.of("LAMBDA_TASK_ROOT", unzipped.toString(), "_HANDLER", HANDLER));
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

  /** The runtime client's jars, which are on the class path of the tests. */
  private static String runtimeClient() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            jar ->
                jar.matches(
                    ".*/(aws-lambda-java-(core|serialization|runtime-interface-client)|utils-lite)-[^/]*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
