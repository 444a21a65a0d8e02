package conversationgroups.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.cli.RetryPolicy.LaterException;
import conversationgroups.cli.RetryPolicy.TryAgainException;
import conversationgroups.domain.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer in the form that the API and the operators' functions share. What cannot be read throws
 * {@link FunctionFailedException}: it is never taken for a success, or for an empty list.
 *
 * @param data an object where the code is 0, else missing
 */
record Answer(int code, String message, JsonNode data) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(JsonNode answer) {
    JsonNode code = answer.path("code");
    JsonNode message = answer.path("message");
    JsonNode data = answer.path("data");
    boolean complete = code.intValue() != 0 || data.isObject();
    if (!code.isInt() || !message.isTextual() || !complete) {
      throw new FunctionFailedException("no answer of this service: " + answer, null);
    }
    return new Answer(code.intValue(), message.textValue(), data);
  }

  /**
   * What API Gateway would hand on of a function's answer.
   *
   * @throws TryAgainException if the service asks for it
   */
  static Answer ofBody(JsonNode returned) {
    Answer answer;
    try {
      answer = of(JSON.readTree(returned.path("body").asText()));
    } catch (JsonProcessingException e) {
      // Without the cause: the policy would take it for a failure of the connection.
      throw new FunctionFailedException("no answer of this service: " + returned, null);
    }
    if (answer.is(Code.UNAVAILABLE) || answer.is(Code.INTERNAL_ERROR)) {
      throw new TryAgainException(answer.message());
    }
    if (answer.is(Code.TOO_MANY_WRITES)) {
      throw new LaterException(answer.message());
    }
    return answer;
  }

  boolean is(Code expected) {
    return code == expected.number();
  }

  /** A list of a success. */
  List<JsonNode> list(String field) {
    if (!data.path(field).isArray()) {
      throw without(field);
    }
    List<JsonNode> list = new ArrayList<>();
    data.get(field).forEach(list::add);
    return list;
  }

  /** The sequence that a list carries. */
  long sequence() {
    return number("sequence");
  }

  /** A number of a success. */
  long number(String field) {
    if (!data.path(field).isIntegralNumber()) {
      throw without(field);
    }
    return data.get(field).longValue();
  }

  private FunctionFailedException without(String field) {
    String what = is(Code.SUCCESS) ? data.toString() : code + ", " + message;
    return new FunctionFailedException("an answer without " + field + ": " + what, null);
  }
}
