package conversationgroups.layer;

import conversationgroups.bench.Events;
import conversationgroups.bench.Folders;
import conversationgroups.bench.Jdk;
import conversationgroups.bench.MeasuredFunction;
import conversationgroups.bench.Store;
import conversationgroups.bench.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds the layer for a custom runtime: a Java of its own, the service's classes in one jar, and
 * an archive of them as they are after a start and some calls, trained on the packaged function. It
 * has the classes of all operations; the stream's function, which nobody waits for, loads some of
 * its own from the jar.
 */
public final class Layer {

  /** This one makes both kinds of request, a read and a transaction. */
  private static final String TRAINED = "addConversationsToGroup";

  /** Each finds what it needs from those before it; the last takes away what the first has made. */
  private static final List<String> OPERATIONS =
      List.of(
          Events.CREATE,
          TRAINED,
          Events.LIST,
          "getConversationList",
          "deleteConversationsFromGroup",
          "deleteConversationGroup",
          Events.CREATE,
          "renameConversationGroup",
          Events.CREATE);

  /** A class of the layer's jar, as the JVM logs it. */
  private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: file:\\S+\\.jar");

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
    AppJar.write(functionZip, Files.createDirectories(layer.resolve("lib")));
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
    Path classes = Files.createTempFile("classes", ".txt");
    Files.write(classes, classesOfAll(layer, store));
    Map<String, String> training =
        Map.of(
            "ARCHIVE", "-XX:AOTCacheOutput=" + archive,
            "JDK_JAVA_OPTIONS", "-Dtraining.classes=" + classes);
    Events events = new Events("training");
    try (MeasuredFunction process =
        MeasuredFunction.start(Variant.layer(layer).with(training), TRAINED, store)) {
      for (int call = 0; call < 10; call++) {
        process.invoke(events.of(TRAINED, 0));
      }
      // Only a JVM that ends by itself writes the archive.
      process.end();
    }
    Files.delete(classes);
    if (!Files.exists(archive)) {
      throw new IllegalStateException("the JVM wrote no archive; see target/bench/*.log");
    }
  }

  /** A process has one function, and an archive is of one process: it is told of the others. */
  private static Set<String> classesOfAll(Path layer, Store store) throws Exception {
    Set<String> classes = new TreeSet<>();
    Events events = new Events("training");
    for (String operation : OPERATIONS) {
      Path log = Files.createTempFile("loaded", ".txt");
      Map<String, String> logging =
          Map.of("ARCHIVE", "-Xshare:auto", "JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
      try (MeasuredFunction process =
          MeasuredFunction.start(Variant.layer(layer).with(logging), operation, store)) {
        process.invoke(events.of(operation, 0));
        process.end();
      }
      LOADED.matcher(Files.readString(log)).results().forEach(match -> classes.add(match.group(1)));
      Files.delete(log);
    }
    return classes;
  }
}
