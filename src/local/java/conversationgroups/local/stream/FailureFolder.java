package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Stands in for the template's on-failure bucket: a file for each record that was given up. */
final class FailureFolder implements Consumer<JsonNode> {

  private static final Logger LOG = Logger.getLogger(FailureFolder.class);

  private final Path folder;

  FailureFolder(String parent) {
    folder = Path.of(parent, "failures");
  }

  @Override
  public void accept(JsonNode record) {
    Path file = folder.resolve(StreamDelivery.sequenceNumber(record) + ".json");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, record.toPrettyString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.errorf("a change could not be published; its record is kept in %s", file);
  }
}
