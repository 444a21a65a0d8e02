package conversationgroups.failures;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.InProcess;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.TableErrors;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Failures that last until the call's deadline, which is short here, or that nobody expects. */
@QuarkusTest
@TestProfile(LastingFailuresTest.ShortDeadline.class)
class LastingFailuresTest extends ServiceTest {

  public static final class ShortDeadline implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("conversation-groups.deadline", "PT1S");
    }
  }

  @BeforeEach
  void group() {
    user.create("a", ids(5)).succeeds();
  }

  static Stream<Supplier<RuntimeException>> unavailable() {
    return Stream.of(
        () -> TableErrors.cancelled("TransactionConflict", "None"),
        () -> TableErrors.cancelled("ThrottlingError"),
        TableErrors::throttled,
        TableErrors::connectionRefused,
        TableErrors::connectionClosed,
        TableErrors::inProgress,
        TableErrors::serverError);
  }

  private static void isUnavailable(Answer answer) {
    answer.isRefused(503, 50005);
    assertThat(answer.headers().get("retry-after")).matches("[1-9][0-9]*");
  }

  private static Answer answer(Supplier<RuntimeException> failure, Supplier<Answer> call) {
    return Wire.during(Faults.instead(DynamoDbRequest.class, Faults.ALWAYS, failure), call);
  }

  @ParameterizedTest
  @MethodSource("unavailable")
  void writeIsUnavailableAndHasNoEffect(Supplier<RuntimeException> failure) {
    isUnavailable(answer(failure, () -> inProcess.rename("a", "b")));
    assertThat(user.groups().groupNames()).containsExactly("a");
  }

  @Test
  void clientThatCannotEvenAskIsAnInternalError() {
    answer(TableErrors::noCredentials, () -> inProcess.groups()).isRefused(500, 50004);
    answer(TableErrors::noCredentials, () -> inProcess.rename("a", "b")).isRefused(500, 50004);
  }

  @Test
  void readIsUnavailable() {
    isUnavailable(answer(TableErrors::throttled, () -> inProcess.groups()));
    isUnavailable(answer(TableErrors::throttled, () -> inProcess.add("a", "C2C1")));
    isUnavailable(answer(TableErrors::serverError, () -> inProcess.everything()));
  }

  @Test
  void nextPageIsUnavailableWhenOneOfItsTwoReadsIs() {
    String token = user.page("a", 2, null).nextToken();
    var fault = Faults.instead(QueryRequest.class, Faults.ALWAYS, TableErrors::throttled);

    isUnavailable(Wire.during(fault, () -> inProcess.page("a", 2, token)));
    isUnavailable(answer(TableErrors::throttled, () -> inProcess.page("a", 2, token)));
    assertThat(inProcess.page("a", 2, token).succeeds().conversations()).isEqualTo(ids(2, 2));
  }

  @Test
  void unexpectedFailureTellsTheRequestIDAndNothingOfTheInside() {
    var named =
        new InProcess(
            functions, event -> event.withObject("/requestContext").put("requestId", "req-1"));
    Client client = user.over(named);
    for (Supplier<Answer> call :
        Stream.<Supplier<Answer>>of(
                () -> client.groups(), () -> client.rename("a", "b"), () -> client.add("a", "C2C1"))
            .toList()) {
      Answer answer = answer(TableErrors::denied, call).isRefused(500, 50004);
      assertThat(answer.message())
          .contains("req-1")
          .doesNotContainIgnoringCase("arn:")
          .doesNotContainIgnoringCase("secret")
          .doesNotContainIgnoringCase("exception")
          .doesNotContainIgnoringCase("dynamodb");
      assertThat(answer.headers()).doesNotContainKey("retry-after");
    }
  }

  @Test
  void repeatWithTheKeyFindsWhatTheLostAnswersSaid() {
    var lost = Faults.lostAnswers(TransactWriteItemsRequest.class, Faults.ALWAYS);
    isUnavailable(Wire.during(lost, () -> inProcess.withKey("key").create("b", "C2C1", "bad")));
    assertThat(user.groups().groupNames()).containsExactly("a", "b");

    Answer repeat = user.withKey("key").create("b", "C2C1", "bad").succeeds();
    assertThat(repeat.succeeded()).containsExactly("C2C1");
    assertThat(repeat.failed(2503)).containsExactly("bad");
    assertThat(user.sequence()).isEqualTo(2);
  }

  @Test
  void repeatWithTheKeyGoesOnWhereALargeCallBrokeOff() {
    Wire.Fault secondFails =
        Wire.beforeTransactions(
            number -> {
              if (number > 1) {
                throw TableErrors.cancelled("TransactionConflict");
              }
            });
    isUnavailable(Wire.during(secondFails, () -> inProcess.withKey("key").add("a", ids(100, 100))));
    assertThat(user.sequence()).isEqualTo(2);

    Answer repeat = user.withKey("key").add("a", ids(100, 100)).succeeds();
    assertThat(repeat.succeeded()).isEqualTo(ids(100, 100));
    assertThat(user.sequence()).isEqualTo(3);
    table.countsEqualMemberships(user.user());
  }
}
