package conversationgroups.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Conformance;
import conversationgroups.testing.Event;
import conversationgroups.testing.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds all tests to the document finds what is not in it. */
class ConformanceTest {

  private static final Map<String, String> HEADERS =
      Map.of("content-type", "application/json; charset=utf-8", "cache-control", "no-store");

  private static final Request LIST = Request.get("getConversationGroupList", "");

  private static final String GROUPS =
      "{'code':0,'message':'','data':{'groupNameList':['a'],'sequence':1}}";

  private static Answer answer(int status, String body) {
    return new Answer(status, HEADERS, Event.json(body.replace('\'', '"')));
  }

  private static void isNotDescribed(Request request, Answer answer) {
    assertThatThrownBy(() -> Conformance.check(request, answer))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not ");
  }

  @Test
  void describedAnswerPasses() {
    assertThatCode(() -> Conformance.check(LIST, answer(200, GROUPS))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'sequence':1|'sequence':'1'",
        "'sequence':1|'sequence':-1",
        "'sequence':1|'sequence':1.5",
        "'sequence':1|'sequences':1",
        "['a']|'a'",
        "['a']|[1]",
        "['a']|['']",
        "'message':''|'message':'done'",
        "'message':''|'more':1",
      })
  void answerOfAnotherShapeIsFound(String described, String instead) {
    String body = GROUPS.replace(described, instead);

    isNotDescribed(LIST, answer(200, body));
  }

  @ParameterizedTest
  @CsvSource({"200,51009", "404,51009", "409,59001", "400,51006", "418,50002"})
  void codeOrStatusThatTheOperationCannotAnswerIsFound(int status, int code) {
    isNotDescribed(LIST, answer(status, "{'code':" + code + ",'message':'no'}"));
  }

  @Test
  void answerThatMayBeKeptIsFound() {
    Answer kept = answer(200, GROUPS);

    isNotDescribed(LIST, new Answer(200, Map.of("content-type", "application/json"), kept.body()));
  }

  @ParameterizedTest
  @CsvSource({
    "deleteConversationGroup,{}",
    "deleteConversationGroup,'{\"groupName\":1}'",
    "deleteConversationGroup,'{\"groupName\":\"a\",\"force\":true}'",
    "deleteConversationGroup,'{\"groupName\":\"\"}'",
  })
  void requestThatSucceedsThoughTheDocumentRefusesItIsFound(String operation, String body) {
    isNotDescribed(Request.post(operation, body), answer(200, "{'code':0,'message':'','data':{}}"));
  }

  @Test
  void operationThatIsNotDescribedIsFound() {
    isNotDescribed(Request.get("deleteConversationGroup", ""), answer(200, GROUPS));
    isNotDescribed(Request.post("mergeConversationGroups", "{}"), answer(200, GROUPS));
  }
}
