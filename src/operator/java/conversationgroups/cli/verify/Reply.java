package conversationgroups.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import conversationgroups.domain.Code;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call got back.
 *
 * @param call in words, for messages
 */
record Reply(String call, int status, HttpHeaders headers, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 300;

  /** Missing if it is no JSON. */
  JsonNode body() {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The data of a success. */
  JsonNode data() {
    is(200, Code.SUCCESS);
    return body().path("data");
  }

  void is(int expectedStatus, Code code) {
    boolean right = status == expectedStatus && body().path("code").asInt(-1) == code.number();
    require(right, expectedStatus + " with code " + code.number());
  }

  /** As API Gateway refuses a call that has no valid token: no function has seen it. */
  void isUnauthorized() {
    require(status == 401 && !body().has("code"), "401 from API Gateway");
  }

  void require(boolean right, String expected) {
    CheckFailedException.unless(right, this + ", expected " + expected);
  }

  /** The texts of a list in the data. */
  List<String> texts(String field) {
    JsonNode list = data().path(field);
    require(list.isArray(), "a list " + field);
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  @Override
  public String toString() {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return call + " answered " + status + " " + shown;
  }
}
