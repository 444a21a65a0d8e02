package conversationgroups.local.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Up to where the stream is done: across live reloads in a system property, and beside data that
 * are kept between runs in a file.
 */
final class Checkpoint {

  private final String property;
  private final Path file;

  /**
   * @param folder of the kept data, or null
   * @param function that is handed the stream
   */
  Checkpoint(String folder, String function) {
    property = "local.stream.checkpoint." + function;
    file =
        folder == null || folder.isBlank()
            ? null
            : Path.of(folder, "stream-checkpoint-" + function);
  }

  /** Sequence number of the last record that is done, or null. */
  String load() {
    String kept = System.getProperty(property);
    try {
      return kept == null && file != null && Files.exists(file) ? Files.readString(file) : kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void save(String sequenceNumber) {
    System.setProperty(property, sequenceNumber);
    try {
      if (file != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, sequenceNumber);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
