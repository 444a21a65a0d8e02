package conversationgroups.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Replays batches one after the other, so that no user's changes overtake each other. */
final class Replay {

  private static final String USER = "U#";

  private final Functions functions;
  private final UserCalls calls;
  private final Set<String> skipped;

  Replay(Functions functions, Set<String> skipped) {
    this.functions = functions;
    this.calls = new UserCalls(functions);
    this.skipped = skipped;
  }

  /**
   * Replays one batch and notes that it is done.
   *
   * @return what became of it, in a line
   * @throws FunctionFailedException if the function cannot take one of its records; says which, and
   *     how to go on without it
   */
  String replay(FailedBatch batch) throws IOException {
    List<JsonNode> wanted = new ArrayList<>();
    int erased = 0;
    for (JsonNode record : batch.records()) {
      if (!skipped.contains(FailedBatch.number(record))) {
        boolean gone = isOfAnErasedUser(record);
        erased += gone ? 1 : 0;
        if (!gone) {
          wanted.add(record);
        }
      }
    }
    if (!wanted.isEmpty()) {
      publish(batch, wanted);
    }
    batch.markReplayed(wanted.size(), batch.records().size() - wanted.size());
    int left = batch.records().size() - wanted.size() - erased;
    return wanted.size() + " told, " + left + " skipped, " + erased + " of users erased since";
  }

  private void publish(FailedBatch batch, List<JsonNode> records) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").addAll(records);
    JsonNode failures;
    try {
      failures = functions.invoke("publishConversationGroupEvents", event, Replay::failures);
    } catch (FunctionFailedException e) {
      String all =
          records.stream().map(FailedBatch::number).collect(Collectors.joining(" --skip "));
      throw new FunctionFailedException(stopped(batch, "any of its records", all), e);
    }
    if (!failures.isEmpty()) {
      String number = failures.path(0).path("itemIdentifier").asText();
      throw new FunctionFailedException(stopped(batch, "record " + number, number), null);
    }
  }

  private static JsonNode failures(JsonNode answer) {
    if (!answer.path("batchItemFailures").isArray()) {
      throw new FunctionFailedException("no answer of the stream's function: " + answer, null);
    }
    return answer.get("batchItemFailures");
  }

  private static String stopped(FailedBatch batch, String which, String number) {
    return """
        stopped at %s: the function did not take %s.
        Its log says why. Put that right and run the command again: what is done is not done twice.
        To go on without, add: --skip %s\
        """
        .formatted(batch.file(), which, number);
  }

  /**
   * Whether the user's history has ended since: the sequence never falls but by an erasure, after
   * which nothing of before may be told.
   */
  private boolean isOfAnErasedUser(JsonNode record) {
    JsonNode sequence = record.at("/dynamodb/NewImage/v/N");
    String partition = record.at("/dynamodb/Keys/pk/S").asText();
    if (sequence.isMissingNode() || !partition.startsWith(USER)) {
      return false;
    }
    return calls.groups(partition.substring(USER.length())).sequence() < sequence.asLong();
  }
}
