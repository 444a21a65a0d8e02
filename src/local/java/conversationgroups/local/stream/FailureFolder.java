package conversationgroups.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Stands in for the template's on-failure bucket: an object for each record that was given up, in
 * the form and under the kind of key that Lambda gives those of a table's stream.
 */
final class FailureFolder implements Consumer<JsonNode> {

  private static final Logger LOG = Logger.getLogger(FailureFolder.class);

  private static final DateTimeFormatter KEY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/yyyy-MM-dd'T'HH.mm.ss").withZone(ZoneOffset.UTC);

  /** Of the one mapping and the one shard that there are. */
  private static final String PREFIX = "aws/lambda/00000000-0000-0000-0000-000000000000/local";

  private final Path folder;
  private final String function;

  FailureFolder(String parent, String function) {
    this.folder = Path.of(parent, "failures", PREFIX);
    this.function = function;
  }

  @Override
  public void accept(JsonNode record) {
    Instant now = Instant.now();
    Path file = folder.resolve(KEY.format(now) + "-" + UUID.randomUUID());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, object(record, now).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.errorf("a change could not be published; its record is kept in %s", file);
  }

  private ObjectNode object(JsonNode record, Instant now) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", "arn:aws:lambda:eu-central-1:000000000000:function:" + function)
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", 1);
    object.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST");
    object.put("version", "1.0").put("timestamp", now.toString());
    String number = StreamDelivery.sequenceNumber(record);
    long committed = record.at("/dynamodb/ApproximateCreationDateTime").asLong();
    String arrival = Instant.ofEpochSecond(committed).toString();
    object
        .putObject("DDBStreamBatchInfo")
        .put("shardId", "local")
        .put("startSequenceNumber", number)
        .put("endSequenceNumber", number)
        .put("approximateArrivalOfFirstRecord", arrival)
        .put("approximateArrivalOfLastRecord", arrival)
        .put("batchSize", 1)
        .put("streamArn", record.path("eventSourceARN").asText());
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").add(record);
    return object.put("payload", event.toString());
  }
}
