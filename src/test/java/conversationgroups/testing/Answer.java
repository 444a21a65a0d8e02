package conversationgroups.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What came back.
 *
 * @param headers names in lower case
 * @param body the JSON of the body
 */
public record Answer(int status, Map<String, String> headers, JsonNode body) {

  public int code() {
    return body.path("code").asInt(-1);
  }

  public String message() {
    return body.path("message").asText();
  }

  public JsonNode data() {
    return body.path("data");
  }

  /** The texts of a list in the data. */
  public List<String> texts(String field) {
    return stream(data().path(field)).map(JsonNode::textValue).toList();
  }

  public List<String> succeeded() {
    return texts("successConversationIDList");
  }

  /** The IDs of the item failures, which must all have this code and a message. */
  public List<String> failed(int code) {
    List<JsonNode> failures = stream(data().path("failureConversationIDList")).toList();
    assertThat(failures).allMatch(failure -> failure.path("code").asInt() == code);
    assertThat(failures).noneMatch(failure -> failure.path("message").asText().isEmpty());
    return failures.stream().map(failure -> failure.path("conversationID").textValue()).toList();
  }

  public List<String> groupNames() {
    return texts("groupNameList");
  }

  /** The IDs of a page, or of any other list of conversations. */
  public List<String> conversations() {
    return stream(data().path("conversationList"))
        .map(row -> row.path("conversationID").textValue())
        .toList();
  }

  /** The groups that the list of conversations names for one of them. */
  public List<String> groupsOf(String conversation) {
    return stream(data().path("conversationList"))
        .filter(row -> row.path("conversationID").asText().equals(conversation))
        .flatMap(row -> stream(row.path("conversationGroupList")))
        .map(JsonNode::textValue)
        .toList();
  }

  public long sequence() {
    return data().path("sequence").asLong(-1);
  }

  /** Null on the last page. */
  public String nextToken() {
    return data().path("nextToken").textValue();
  }

  public Answer succeeds() {
    assertThat(code()).as("code of %s", body).isZero();
    assertThat(status).isEqualTo(200);
    assertThat(message()).isEmpty();
    return this;
  }

  /** Asserts an error, complete in the contract's form; one of them says which groups there are. */
  public Answer isRefused(int status, int code) {
    assertThat(code()).as("code of %s", body).isEqualTo(code);
    assertThat(this.status).isEqualTo(status);
    assertThat(message()).isNotBlank();
    assertThat(body.has("data")).isEqualTo(code == 59006);
    return this;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
