package conversationgroups.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JDK 25 that the layer is linked from. */
public final class Jdk {

  private Jdk() {}

  /** That of {@code -Dbench.java25}, or this one, or one that is installed beside this one. */
  public static Path of25() throws IOException {
    String given = System.getProperty("bench.java25", "");
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> candidates;
    try (Stream<Path> beside = Files.list(own.getParent())) {
      candidates =
          given.isBlank()
              ? Stream.concat(Stream.of(own), beside.sorted()).toList()
              : List.of(Path.of(given));
    }
    Optional<Path> found = candidates.stream().filter(Jdk::is25).findFirst();
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "a JDK 25 with jlink is needed; say where: -Dbench.java25=/path/to/jdk-25"));
  }

  static String describe(Path jdk) throws IOException {
    return Files.readAllLines(jdk.resolve("release")).stream()
        .filter(line -> line.matches("(IMPLEMENTOR|JAVA_RUNTIME_VERSION)=.*"))
        .map(line -> line.replaceAll(".*=|\"", ""))
        .collect(Collectors.joining(" "));
  }

  private static boolean is25(Path jdk) {
    try {
      return Files.exists(jdk.resolve("bin/jlink"))
          && Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      return false;
    }
  }
}
