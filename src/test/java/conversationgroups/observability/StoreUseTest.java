package conversationgroups.observability;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Parallel;
import conversationgroups.testing.Wire;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line counts the requests to DynamoDB of its own call, and how many of them were retries. */
class StoreUseTest {

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
    user = service.client();
    user.create("a", ids(5)).succeeds();
  }

  private static void used(int roundTrips, int retries) {
    WrittenLine line = service.last();
    assertThat(line.number("StoreRoundTrips")).isEqualTo(roundTrips);
    assertThat(line.number("StoreRetries")).isEqualTo(retries);
    assertThat(line.metrics().stream().anyMatch(metric -> metric.contains("StoreRetries")))
        .isEqualTo(retries > 0);
  }

  private static Answer during(
      int times, Supplier<RuntimeException> answer, Supplier<Answer> call) {
    return Wire.during(StoreFaults.first(times, answer), call);
  }

  @Test
  void roundTripsAreThoseOfTheDataModel() {
    user.groups().succeeds();
    used(1, 0);
    user.create("b", "C2C1").succeeds();
    used(1, 0);
    user.add("b", "C2C2").succeeds();
    used(2, 0);
    user.delete("b").succeeds();
    used(1, 0);
  }

  @Test
  void callThatAsksNothingOfTheStoreHasNone() {
    user.create("").isRefused(400, 51011);
    used(0, 0);
    assertThat(service.last().metrics()).noneMatch(metric -> metric.contains("StoreRoundTrips"));
  }

  @Test
  void requestsOfBothThreadsOfAPageAreCounted() {
    String token = user.page("a", 2, null).nextToken();
    user.page("a", 2, token).succeeds();
    used(2, 0);
  }

  @Test
  void retriesOfTheSdkAreCounted() {
    during(2, () -> StoreFaults.throttled("x"), user::groups).succeeds();
    used(3, 2);
  }

  @Test
  void ownRetriesOfATransactionAreCounted() {
    during(2, () -> StoreFaults.conflict("x"), () -> user.rename("a", "b")).succeeds();
    used(3, 2);
  }

  @Test
  void nextAttemptWithoutWhatIsThereIsARoundTripAndNoRetry() {
    user.add("a", "C2Cuser00001", "C2Cnew").succeeds();
    used(3, 0);
  }

  @Test
  void callsAtTheSameTimeCountTheirOwn() {
    String token = user.page("a", 2, null).nextToken();
    service.texts().clear();
    Parallel.calls(
        16, i -> i % 2 == 0 ? user.groups().succeeds() : user.page("a", 2, token).succeeds());

    List<WrittenLine> lines = service.texts().stream().map(WrittenLine::of).toList();
    assertThat(lines)
        .hasSize(16)
        .allSatisfy(
            line ->
                assertThat(line.number("StoreRoundTrips"))
                    .isEqualTo(line.operation().equals("getConversationList") ? 2 : 1));
  }
}
