package conversationgroups.local.stream;

import conversationgroups.local.KeptState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Up to where the stream is done: across live reloads in this process, and beside data that are
 * kept between runs in a file.
 */
final class Checkpoint {

  private final KeptState<String> kept;
  private final Path file;

  /**
   * @param folder of the kept data, or null
   * @param function that is handed the stream
   */
  Checkpoint(String folder, String function) {
    kept = new KeptState<>("local.stream.checkpoint." + function, String.class);
    file =
        folder == null || folder.isBlank()
            ? null
            : Path.of(folder, "stream-checkpoint-" + function);
  }

  /** Sequence number of the last record that is done, or null. */
  String load() {
    try {
      return kept.load().stream()
          .findFirst()
          .orElse(file != null && Files.exists(file) ? Files.readString(file) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void save(String sequenceNumber) {
    kept.save(List.of(sequenceNumber));
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
