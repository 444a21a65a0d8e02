package conversationgroups.local;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lambda's Invoke on the local run's port. */
@QuarkusTest
class LambdaApiTest extends ServiceTest {

  private Answer invoke(String function, String payload) {
    return http.send(
        new Request(
            "POST", "2015-03-31/functions/" + function + "/invocations", "", payload, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eraseUser",
        "eraseUser:live",
        "arn:aws:lambda:eu-central-1:000000000000:function:eraseUser",
        "arn%3Aaws%3Alambda%3Aeu-central-1%3A000000000000%3Afunction%3AeraseUser%3Alive"
      })
  void functionIsInvokedByItsNamesOfAllForms(String name) {
    user.create("g", "C2Ca").succeeds();

    Answer answer = invoke(name, "{\"userID\": \"" + user.user() + "\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("x-amz-executed-version", "$LATEST");
    assertThat(answer.body().at("/data/state").asText()).isEqualTo("erasing");
    assertThat(user.groups().groupNames()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"userID\":\"\"}",
        "{\"userId\":\"a\"}",
        "{\"userID\":1}",
        "{\"userID\":\"a\\nb\"}",
        "{\"userID\":\"\\ud83d\"}",
        "{\"userID\":\"a\",\"x\":1}",
        "[\"a\"]",
        "\"a\"",
        "null"
      })
  void payloadThatNamesNoUserIsRefused(String payload) {
    Answer answer = invoke("eraseUser", payload);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(50002);
    assertThat(answer.body().has("data")).isFalse();
  }

  @Test
  void lineOfAnErasureNamesTheOperationAndNotTheUser() {
    List<String> written = new CopyOnWriteArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            written.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("conversationgroups.lines");
    logger.addHandler(listener);
    try {
      invoke("eraseUser", "{\"userID\": \"" + user.user() + "\"}");
    } finally {
      logger.removeHandler(listener);
    }

    assertThat(written)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("\"Operation\":\"eraseUser\"", "\"Code\":\"0\"", "userHash")
                    .doesNotContain(user.user()));
  }

  @Test
  void functionThatIsNotThereIsNotFound() {
    Answer answer = invoke("nope", "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsEntry("x-amzn-errortype", "ResourceNotFoundException");
  }

  @Test
  void payloadThatIsNotJsonIsRefused() {
    assertThat(invoke("eraseUser", "{").headers())
        .containsEntry("x-amzn-errortype", "InvalidRequestContentException");
  }

  @Test
  void functionThatFailsSaysSoInTheHeader() {
    Answer answer = invoke("publishConversationGroupEvents", "{\"Records\":[{\"dynamodb\":{}}]}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().has("batchItemFailures") || answer.body().has("errorType")).isTrue();
  }

  @Test
  void noRouteLeadsToAnOperatorsFunction() {
    user.postText("eraseUser", "{\"userID\": \"" + user.user() + "\"}").isRefused(404, 59003);
  }
}
