package conversationgroups.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.Code;
import conversationgroups.domain.Limits;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The fields of a request, from a JSON body or a query string. A reader asks for each field it
 * knows and then calls {@link #complete}, which tells of the first one that was not as it should
 * be, or that the reader did not ask for.
 */
public final class RequestFields {

  /** JSON's white space. */
  private static final String BLANKS = " \t\r\n";

  private final ObjectNode fields;
  private final boolean fromQuery;
  private final Set<String> known = new LinkedHashSet<>();
  private Outcome<Void> problem = Outcome.success(null);

  /**
   * @param fromQuery whether every field is a list of texts, as a query string has it
   */
  RequestFields(ObjectNode fields, boolean fromQuery) {
    this.fields = fields;
    this.fromQuery = fromQuery;
  }

  /** A GET has its fields in the query string, a POST in the body; no body is no fields. */
  static Outcome<RequestFields> of(HttpRequest request) {
    if (request.isGet()) {
      return QueryString.parse(request.rawQueryString())
          .map(query -> new RequestFields(query, true));
    }
    return Body.of(request)
        .then(body -> ofBody(request, body))
        .map(json -> new RequestFields(json, false));
  }

  private static Outcome<ObjectNode> ofBody(HttpRequest request, String body) {
    if (!body.chars().allMatch(c -> BLANKS.indexOf(c) >= 0)) {
      return StrictJson.parse(body);
    }
    return request.rawQueryString().isEmpty()
        ? Outcome.success(JsonNodeFactory.instance.objectNode())
        : invalidShape("a POST has its fields in a JSON body, not in the query string");
  }

  /** The failure of a request that is not even a set of fields. */
  static <T> Outcome<T> invalidShape(String message) {
    return Outcome.failure(Code.INVALID_REQUEST, message);
  }

  boolean has(String name) {
    return fields.has(name);
  }

  /** A text that must be there; empty text stands for one that is not. */
  String text(String name) {
    return optionalText(name)
        .orElseGet(
            () -> {
              invalid(name + " is missing; it must be a string");
              return "";
            });
  }

  Optional<String> optionalText(String name) {
    return field(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                invalid(name + " must be a string, not " + typeOf(value));
              } else if (Text.hasLoneSurrogate(value.textValue())) {
                invalid(name + " has half of a surrogate pair; it must be Unicode text");
              }
              return value.asText();
            });
  }

  /** A whole number within bounds. */
  int integer(String name, int least, int most, int byDefault) {
    Optional<JsonNode> field = field(name);
    if (field.isEmpty()) {
      return byDefault;
    }
    JsonNode value = field.get();
    boolean whole =
        fromQuery ? isDigits(value.asText()) : value.canConvertToInt() && value.isIntegralNumber();
    int number = whole ? value.asInt() : least - 1;
    if (number < least || number > most) {
      invalid(Text.format("%s must be a whole number from %d to %d", name, least, most));
    }
    return number;
  }

  /** Conversation IDs that must be there, one or more of them. */
  List<String> conversationIDs(String name) {
    Optional<List<String>> ids = optionalConversationIDs(name);
    if (ids.isEmpty()) {
      invalid(name + " is missing; it must be a list of conversation IDs");
    } else if (ids.get().isEmpty()) {
      invalid(
          Text.format(
              "%s is empty; it must have 1 to %d conversation IDs",
              name, Limits.CONVERSATIONS_PER_CALL));
    }
    return ids.orElse(List.of());
  }

  /** Texts that must be there; there may be none of them. */
  List<String> texts(String name, int most) {
    known.add(name);
    JsonNode value = fields.get(name);
    if (value == null) {
      invalid(name + " is missing; it must be a list of strings");
      return List.of();
    }
    if (value.isArray() && value.size() > most) {
      invalid(Text.format("%s has %d strings; it takes at most %d", name, value.size(), most));
    }
    return strings(name, value);
  }

  Optional<List<String>> optionalConversationIDs(String name) {
    known.add(name);
    return Optional.ofNullable(fields.get(name)).map(value -> conversationIDs(name, value));
  }

  /** What the reader makes of the fields, unless one was wrong, missing or unknown. */
  <T> Outcome<T> complete(Supplier<Outcome<T>> reader) {
    for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        invalid(
            "the field \""
                + shortened(name)
                + "\""
                + " is not a field of this operation, which has "
                + describeKnown());
      }
    }
    return problem.then(none -> reader.get());
  }

  void invalid(String message) {
    problem(Code.INVALID_REQUEST, message);
  }

  private void problem(Code code, String message) {
    problem = problem.then(none -> Outcome.failure(code, message));
  }

  private Optional<JsonNode> field(String name) {
    known.add(name);
    JsonNode value = fields.get(name);
    if (fromQuery && value != null) {
      if (value.size() > 1) {
        invalid(name + " is given more than once");
      }
      return Optional.of(value.get(0));
    }
    return Optional.ofNullable(value);
  }

  private List<String> conversationIDs(String name, JsonNode value) {
    if (value.isArray() && value.size() > Limits.CONVERSATIONS_PER_CALL) {
      problem(
          Code.TOO_MANY_CONVERSATIONS_IN_CALL,
          Text.format(
              "%s has %d conversation IDs; a call takes at most %d",
              name, value.size(), Limits.CONVERSATIONS_PER_CALL));
    }
    return strings(name, value);
  }

  private List<String> strings(String name, JsonNode value) {
    if (!value.isArray()) {
      invalid(name + " must be a list of strings, not " + typeOf(value));
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode element : value) {
      String where = name + "[" + strings.size() + "]";
      if (!element.isTextual()) {
        invalid(where + " must be a string, not " + typeOf(element));
      } else if (Text.hasLoneSurrogate(element.textValue())) {
        invalid(where + " has half of a surrogate pair; it must be Unicode text");
      }
      strings.add(element.asText());
    }
    return strings;
  }

  /**
   * A name that the caller made up, cut to a length that a message can carry. No half of a
   * surrogate pair is left in it: an answer with one has no UTF-8 form, and the caller would get
   * none.
   */
  private static String shortened(String name) {
    StringBuilder start = new StringBuilder();
    name.codePoints()
        .limit(40)
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(start::appendCodePoint);
    return start.length() < name.length() ? start + "…" : start.toString();
  }

  private String describeKnown() {
    return known.isEmpty() ? "no fields" : String.join(", ", known);
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
      default -> "a string";
    };
  }
}
