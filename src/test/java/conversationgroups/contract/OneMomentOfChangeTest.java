package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Ids;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What add and delete-from answer was so at one moment, whatever comes between their attempts. */
@QuarkusTest
class OneMomentOfChangeTest extends ServiceTest {

  /** Another call comes right before, or after, a call's transaction, counted from 1. */
  private static Wire.Fault at(int transaction, boolean before, Runnable other) {
    AtomicInteger sent = new AtomicInteger();
    return new Wire.Fault() {
      @Override
      public void beforeSending(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest
            && sent.incrementAndGet() == transaction
            && before) {
          other.run();
        }
      }

      @Override
      public void afterSending(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest && sent.get() == transaction && !before) {
          other.run();
        }
      }
    };
  }

  @Test
  void whatLeftBetweenTheAttemptsOfAnAdditionIsAddedAgain() {
    user.create("a", "C2C1").succeeds();
    Wire.Fault removal = at(2, true, () -> user.remove("a", "C2C1").succeeds());
    var added = Wire.during(removal, () -> inProcess.add("a", "C2C1", "C2C2").succeeds());

    assertThat(added.succeeded()).containsExactly("C2C1", "C2C2");
    assertThat(user.page("a").conversations()).containsExactly("C2C1", "C2C2");
    table.countsEqualMemberships(user.user());
  }

  @Test
  void whatCameBetweenTheAttemptsOfARemovalIsRemovedAgain() {
    user.create("a", "C2C1").succeeds();
    Wire.Fault addition = at(2, true, () -> user.add("a", "C2C2").succeeds());
    Wire.during(addition, () -> inProcess.remove("a", "C2C1", "C2C2").succeeds());

    assertThat(user.page("a").conversations()).isEmpty();
    table.countsEqualMemberships(user.user());
  }

  @Test
  void whatLeftAfterTheOnlyAttemptOfAnAdditionThatFoundNothingToDoIsAdded() {
    user.create("a", "C2C1", "C2C2").succeeds();
    Wire.Fault removal = at(1, false, () -> user.remove("a", "C2C1").succeeds());
    Wire.during(removal, () -> inProcess.add("a", "C2C1", "C2C2").succeeds());

    assertThat(user.page("a").conversations()).containsExactly("C2C1", "C2C2");
  }

  @Test
  void placeThatCameFreeIsGivenToTheConversationThatWouldHaveBeenRefused() {
    user.create("a").succeeds();
    Ids.fill(user, "a", 0, 1_000);
    Wire.Fault removal = at(1, false, () -> user.remove("a", ids(5, 1)).succeeds());
    var added =
        Wire.during(removal, () -> inProcess.add("a", ids(0, 1).get(0), "C2Cnew").succeeds());

    assertThat(added.succeeded()).containsExactly(ids(0, 1).get(0), "C2Cnew");
    assertThat(added.failed(51008)).isEmpty();
    table.countsEqualMemberships(user.user());
  }

  @Test
  void groupThatIsMadeAnewBetweenTheAttemptsGetsAllOfThem() {
    user.create("a", ids(3)).succeeds();
    Wire.Fault other =
        at(
            2,
            true,
            () -> {
              user.delete("a").succeeds();
              user.create("a", "C2Cother").succeeds();
            });
    Wire.during(other, () -> inProcess.add("a", ids(5)).succeeds());

    assertThat(user.page("a").conversations()).containsAll(ids(5)).hasSize(6);
    table.countsEqualMemberships(user.user());
  }
}
