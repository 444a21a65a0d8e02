package conversationgroups.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of the table's stream that Lambda gave up: an object of the failure bucket, whose {@code
 * payload} is the event as text.
 *
 * @param records at least one
 */
record FailedBatch(Path file, List<JsonNode> records) {

  static final String MARK = ".replayed";

  /**
   * Names of groups are keys there; by default, parsers share a table of keys, which some break.
   */
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build());

  /**
   * @throws IllegalArgumentException if the file is no such object
   */
  static FailedBatch read(Path file) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    try {
      JsonNode object = JSON.readTree(file.toFile());
      JSON.readTree(object.path("payload").asText()).path("Records").forEach(records::add);
    } catch (IOException notJson) {
      records.clear();
    }
    if (records.isEmpty() || !records.stream().allMatch(r -> number(r).matches("[0-9]+"))) {
      throw new IllegalArgumentException(
          file + " is no object of the failure bucket; move it out of the folder, and run again");
    }
    return new FailedBatch(file, records);
  }

  /** A record's place in the stream. */
  static String number(JsonNode record) {
    return record.at("/dynamodb/SequenceNumber").asText();
  }

  /** For all records of one user, a later one has a higher number, whichever shard it came from. */
  BigInteger start() {
    return new BigInteger(number(records.get(0)));
  }

  static boolean isOpen(Path file) {
    return !file.toString().endsWith(MARK) && !Files.exists(mark(file));
  }

  /**
   * Notes beside the file that it is done. The file stays, or the next download of the bucket would
   * bring it again.
   */
  void markReplayed(int published, int left) throws IOException {
    ObjectNode note = JsonNodeFactory.instance.objectNode();
    note.put("time", Instant.now().toString()).put("records", published).put("leftOut", left);
    Files.writeString(mark(file), note.toString());
  }

  private static Path mark(Path file) {
    return file.resolveSibling(file.getFileName() + MARK);
  }
}
