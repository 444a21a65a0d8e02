package conversationgroups.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import conversationgroups.cli.ContactGroups.Problem;
import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.Text;
import conversationgroups.domain.UserID;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a line of the import: an answer of Tencent's {@code get_contact_group}, with the {@code
 * From_Account} that was asked for. A part that cannot be read is reported and leaves the rest.
 */
final class ContactGroupLine {

  /** Strict: what a lenient reader drops in silence would be missing from the import. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String HALF_A_PAIR =
      "it has half of a surrogate pair; it must be Unicode text";

  private final List<Problem> problems = new ArrayList<>();

  /** Groups by Tencent's ID of them. */
  private final Map<String, Map.Entry<String, Set<String>>> groups = new LinkedHashMap<>();

  private ContactGroupLine() {}

  static ContactGroups read(long line, String text) {
    return new ContactGroupLine().readLine(line, text);
  }

  /** Of a line that is no such answer at all. */
  static ContactGroups unreadable(long line, String why) {
    return new ContactGroups(
        line, "", List.of(), List.of(new Problem("the line", Code.INVALID_REQUEST.number(), why)));
  }

  private ContactGroups readLine(long line, String text) {
    JsonNode answer;
    try {
      answer = JSON.readTree(text);
    } catch (MismatchedInputException e) {
      return unreadable(line, "something stands behind its JSON object; it must be the only one");
    } catch (JsonProcessingException e) {
      boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
      return unreadable(line, twice ? "a field stands in an object twice" : "it is not JSON");
    }
    JsonNode user = answer.path("From_Account");
    if (!user.isTextual() || user.textValue().isEmpty()) {
      return unreadable(line, "it is no JSON object with a From_Account");
    }
    if (UserID.of(user.textValue()) instanceof Outcome.Failure<UserID> failure) {
      return unreadable(line, "From_Account cannot be a user here: " + failure.message());
    }
    if (answer.has("ErrorCode") && !answer.get("ErrorCode").asText().equals("0")) {
      return unreadable(line, "Tencent's answer has the ErrorCode " + answer.get("ErrorCode"));
    }
    if (!isListOrAbsent(answer.path("GroupItem")) || !isListOrAbsent(answer.path("ContactItem"))) {
      return unreadable(line, "GroupItem and ContactItem must be lists");
    }
    answer.path("GroupItem").forEach(this::readGroup);
    answer.path("ContactItem").forEach(this::readContact);
    return new ContactGroups(line, user.textValue(), List.copyOf(groups.values()), problems);
  }

  private static boolean isListOrAbsent(JsonNode list) {
    return list.isArray() || list.isMissingNode() || list.isNull();
  }

  private void readGroup(JsonNode item) {
    JsonNode name = item.path("GroupName");
    String id = item.path("GroupId").asText();
    if (!name.isTextual() || id.isEmpty()) {
      report("GroupItem " + item, Code.INVALID_REQUEST, "it needs a GroupName and a GroupId");
    } else if (Text.hasLoneSurrogate(name.textValue())) {
      report("GroupItem " + item, Code.INVALID_REQUEST, "GroupName: " + HALF_A_PAIR);
    } else if (groups.containsKey(id)) {
      report("GroupItem " + item, Code.INVALID_REQUEST, "another group has this GroupId");
    } else {
      groups.put(id, Map.entry(name.textValue(), new LinkedHashSet<>()));
    }
  }

  private void readContact(JsonNode item) {
    if (!item.path("ContactGroupId").isArray()) {
      if (item.hasNonNull("ContactGroupId")) {
        report("ContactItem " + item, Code.INVALID_REQUEST, "ContactGroupId must be a list");
      }
      return; // It is in no group.
    }
    boolean person = item.path("Type").asInt() == 1;
    boolean chat = item.path("Type").asInt() == 2;
    JsonNode account = item.path(person ? "To_Account" : "ToGroupId");
    if (!(person || chat) || !account.isTextual()) {
      report(
          "ContactItem " + item,
          Code.INVALID_REQUEST,
          "it needs Type 1 with a To_Account, or Type 2 with a ToGroupId");
      return;
    }
    if (Text.hasLoneSurrogate(account.textValue())) {
      report("ContactItem " + item, Code.INVALID_CONVERSATION_ID, "its ID: " + HALF_A_PAIR);
      return;
    }
    String conversation = (person ? "C2C" : "GROUP") + account.textValue();
    for (JsonNode id : item.get("ContactGroupId")) {
      if (groups.containsKey(id.asText())) {
        groups.get(id.asText()).getValue().add(conversation);
      } else {
        String why = "no GroupItem of the line has the GroupId " + id;
        report("conversation " + conversation, Code.GROUP_NOT_FOUND, why);
      }
    }
  }

  private void report(String what, Code code, String why) {
    problems.add(new Problem(what, code.number(), why));
  }
}
