package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.Code;
import conversationgroups.domain.UserID;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call writes one line, whatever it comes to. */
class CallLinesTest {

  private static final Set<Code> CODES = EveryCall.OF_CODE.keySet();

  private static Watched service;
  private Client user;

  @BeforeAll
  static void start() {
    service = new Watched();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void group() {
    service.change(event -> {});
    user = service.client();
    user.create("a", "C2C1", "C2C2").succeeds();
    service.texts().clear();
  }

  @Test
  void everyOperationHasItsLine() {
    assertThat(EveryCall.OF_OPERATION.keySet()).isEqualTo(service.functions());
    EveryCall.OF_OPERATION.forEach(
        (operation, call) -> {
          group();
          Answer answer = call.apply(user);

          assertThat(service.texts()).hasSize(1);
          WrittenLine line = service.last();
          assertThat(line.operation()).isEqualTo(operation);
          assertThat(line.code()).isEqualTo(answer.code());
          assertThat(line.number("status")).isEqualTo(answer.status());
          assertThat(line.number("Duration")).isPositive();
          assertThat(line.metrics())
              .contains(Watched.NAMESPACE + " Duration Operation=" + operation);
        });
  }

  @ParameterizedTest
  @FieldSource("CODES")
  void everyCodeHasItsLine(Code code) {
    Answer answer = EveryCall.OF_CODE.get(code).apply(user);
    WrittenLine line = service.last();

    assertThat(answer.code()).isEqualTo(code.number());
    assertThat(line.code()).isEqualTo(code.number());
    assertThat(line.number("status")).isEqualTo(answer.status());
    boolean error = code != Code.SUCCESS;
    assertThat(line.number("Errors")).isEqualTo(error ? 1 : 0);
    String errors = Watched.NAMESPACE + " Errors Operation=" + line.operation() + " Code=";
    assertThat(line.metrics().contains(errors + code.number())).isEqualTo(error);
    assertThat(line.metrics().contains(Watched.NAMESPACE + " Errors Code=" + code.number()))
        .isEqualTo(answer.status() >= 500);
  }

  @Test
  void codesAreAllThatAnAnswerCanHave() {
    Set<Code> ofItems = EnumSet.of(Code.INVALID_CONVERSATION_ID, Code.GROUP_FULL);
    // Of a service with a limit: WriteLimitTest.
    Set<Code> others = EnumSet.of(Code.TOO_MANY_WRITES);
    others.addAll(ofItems);
    assertThat(CODES).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(others)));
  }

  @Test
  void failureOfTheServiceTellsWhereItHappened() {
    EveryCall.OF_CODE.get(Code.INTERNAL_ERROR).apply(user);
    WrittenLine line = service.last();

    assertThat(line.text("level")).isEqualTo("ERROR");
    assertThat(line.json().at("/error/type").asText()).endsWith(".DynamoDbException");
    assertThat(line.json().at("/error/aws/code").asText()).isEqualTo("ValidationException");
    assertThat(line.json().at("/error/aws/requestID").asText()).isEqualTo("ABC123");
    assertThat(line.json().at("/error/stack").asText())
        .contains("conversationgroups.table.TableReader.directoryItem:")
        .contains("\ncaused by java.lang.IllegalStateException");
  }

  @Test
  void unavailableStoreTellsWhy() {
    EveryCall.OF_CODE.get(Code.UNAVAILABLE).apply(user);
    WrittenLine line = service.last();

    assertThat(line.text("level")).isEqualTo("WARN");
    assertThat(line.json().at("/error/type").asText()).endsWith(".StoreUnavailableException");
    assertThat(line.json().at("/error/message").asText()).isEqualTo("no answer from DynamoDB");
  }

  @Test
  void refusalHasNoStack() {
    user.delete("none").isRefused(404, 51009);

    assertThat(service.last().text("level")).isEqualTo("INFO");
    assertThat(service.last().json().has("error")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n{\"Operation\":\"forged\"}",
        "a\r\nb",
        "\u001b[2J\u001b]0;title\u0007",
        "\u2028\u2029\u0085\u000b\f\b\t\u0000",
        "\u007f\u009b31m",
        "\"},{\"\\",
        "\ud83d\ude00 \ud800",
      })
  void lineHoldsHostileRequestIDsAsTheyAre(String id) {
    service.change(event -> event.withObject("/requestContext").put("requestId", id));
    user.groups().succeeds();

    assertThat(service.texts()).hasSize(1);
    assertThat(service.last().text("requestID")).isEqualTo(id);
  }

  @Test
  void longRequestIDIsCut() {
    service.change(event -> event.withObject("/requestContext").put("requestId", "i".repeat(9999)));
    user.groups().succeeds();

    assertThat(service.last().text("requestID")).isEqualTo("i".repeat(128));
  }

  /** With the user, the key and the hash of RFC 4231's second test case. */
  @Test
  void userIsAHashUnderTheKey() {
    user.as("what do ya want for nothing?").groups().succeeds();

    assertThat(service.last().text("userHash")).isEqualTo("5bdcc146bf60754e");
  }

  @Test
  void withoutAKeyUsersDoNotAppear() {
    assertThat(new UserHash(Optional.empty()).of(new UserID("alice"))).isEmpty();
  }

  @Test
  void requestWithoutUserHasNoHash() {
    user.as(null).groups().isRefused(401, 59002);

    assertThat(service.last().json().has("userHash")).isFalse();
  }

  @Test
  void traceIsNamedIfItIsKept() {
    String id = "1-" + UUID.randomUUID();
    try {
      System.setProperty("com.amazonaws.xray.traceHeader", "Root=" + id + ";Sampled=0");
      user.groups().succeeds();
      assertThat(service.last().json().has("traceID")).isFalse();
      System.setProperty("com.amazonaws.xray.traceHeader", "Root=" + id + ";Parent=1;Sampled=1");
      user.groups().succeeds();
      assertThat(service.last().text("traceID")).isEqualTo(id);
    } finally {
      System.clearProperty("com.amazonaws.xray.traceHeader");
    }
  }

  @Test
  void firstCallOfAProcessIsMarked() {
    try (Watched started = new Watched()) {
      started.client().groups().succeeds();
      assertThat(started.last().json().path("coldStart").asBoolean()).isTrue();
      started.client().groups().succeeds();
      assertThat(started.last().json().has("coldStart")).isFalse();
    }
  }
}
