package conversationgroups.failures;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.TableErrors;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Failures that the caller does not notice. */
@QuarkusTest
class PassingFailuresTest extends ServiceTest {

  @BeforeEach
  void group() {
    user.create("a", "C2C1").succeeds();
  }

  static Stream<Arguments> passing() {
    return Stream.of(
        Arguments.of("conflict", fault(() -> TableErrors.cancelled("TransactionConflict", "None"))),
        Arguments.of("throttling", fault(() -> TableErrors.cancelled("ThrottlingError", "None"))),
        Arguments.of(
            "no throughput",
            fault(() -> TableErrors.cancelled("None", "ProvisionedThroughputExceeded"))),
        Arguments.of("in progress", fault(TableErrors::inProgress)),
        Arguments.of("throttled request", fault(TableErrors::throttled)),
        Arguments.of("server error", fault(TableErrors::serverError)));
  }

  private static Supplier<RuntimeException> fault(Supplier<RuntimeException> answer) {
    return answer;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passing")
  void writeIsTriedAgain(String name, Supplier<RuntimeException> answer) {
    var fault = Faults.instead(TransactWriteItemsRequest.class, 2, answer);
    Answer added = Wire.during(fault, () -> inProcess.add("a", "C2C1", "C2C2"));

    assertThat(added.succeeds().succeeded()).containsExactly("C2C1", "C2C2");
    assertThat(user.sequence()).isEqualTo(2);
    table.countsEqualMemberships(user.user());
  }

  @Test
  void readIsTriedAgain() {
    var fault = Faults.instead(GetItemRequest.class, 1, TableErrors::throttled);
    assertThat(Wire.during(fault, () -> inProcess.groups()).succeeds().groupNames())
        .containsExactly("a");
  }

  @Test
  void recordOfARefusalThatMeetsATransactionIsWrittenAgain() {
    var fault = Faults.instead(PutItemRequest.class, 2, TableErrors::conflict);
    var keyed = inProcess.withKey("key");

    Wire.during(fault, () -> keyed.delete("none")).isRefused(404, 51009);
    user.create("none").succeeds();
    keyed.delete("none").isRefused(404, 51009);
  }

  @Test
  void lostAnswerHasNoSecondEffect() {
    var lost = Faults.lostAnswers(TransactWriteItemsRequest.class, 1);
    Wire.during(lost, () -> inProcess.create("b", "C2C1").succeeds());
    lost = Faults.lostAnswers(TransactWriteItemsRequest.class, 1);
    Wire.during(lost, () -> inProcess.add("b", "C2C2").succeeds());
    lost = Faults.lostAnswers(TransactWriteItemsRequest.class, 1);
    Wire.during(lost, () -> inProcess.remove("b", "C2C1").succeeds());
    lost = Faults.lostAnswers(TransactWriteItemsRequest.class, 1);
    Wire.during(lost, () -> inProcess.rename("b", "c").succeeds());
    assertThat(user.page("c").conversations()).containsExactly("C2C2");
    lost = Faults.lostAnswers(TransactWriteItemsRequest.class, 1);
    Wire.during(lost, () -> inProcess.delete("c").succeeds());

    assertThat(user.sequence()).isEqualTo(6);
  }

  @Test
  void lostAnswerOfACallWithAKeyHasNoSecondEffect() {
    var lost = Faults.lostAnswers(TransactWriteItemsRequest.class, 2);
    Answer made =
        Wire.during(lost, () -> inProcess.withKey("key").create("b", ids(100)).succeeds());

    assertThat(made.succeeded()).isEqualTo(ids(100));
    assertThat(user.sequence()).isEqualTo(3);
    table.countsEqualMemberships(user.user());
  }
}
