package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.OpenApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user makes so many writing calls in a minute, and no other user is held up by it. */
class WriteLimitTest {

  private static final OpenApi DOCUMENT = OpenApi.read();
  private static final int LIMIT = 3;

  private final Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private Watched service;
  private Client user;

  @BeforeEach
  void start() {
    service = new Watched(LIMIT);
    user = service.client();
    at(minute);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void at(Instant time) {
    service.change(
        event -> event.withObject("/requestContext").put("timeEpoch", time.toEpochMilli()));
  }

  private void useUp() {
    user.create("a").succeeds();
    user.add("a", "C2C1").succeeds();
    user.delete("none").isRefused(404, 51009);
  }

  @Test
  void callsBeyondAreRefusedAndDoNothing() {
    useUp();

    for (Answer answer :
        new Answer[] {
          user.create("b"),
          user.rename("a", "c"),
          user.add("a", "C2C2"),
          user.remove("a", "C2C1"),
          user.delete("a")
        }) {
      answer.isRefused(429, 59005);
      assertThat(answer.body())
          .isEqualTo(
              DOCUMENT.at(
                  "/components/responses/TooManyWrites/content/application~1json/examples"
                      + "/tooManyWrites/value"));
      assertThat(service.last().code()).isEqualTo(59005);
      assertThat(service.last().number("status")).isEqualTo(429);
      assertThat(Integer.parseInt(answer.headers().get("retry-after"))).isBetween(1, 60);
    }
    assertThat(user.groups().groupNames()).containsExactly("a");
    assertThat(user.page("a").conversations()).containsExactly("C2C1");
  }

  @Test
  void nextMinuteCountsAnew() {
    useUp();
    user.create("b").isRefused(429, 59005);

    at(minute.plusSeconds(59));
    user.create("b").isRefused(429, 59005);
    at(minute.plusSeconds(60));
    user.create("b").succeeds();
  }

  @Test
  void otherUsersGoOn() {
    useUp();
    user.create("b").isRefused(429, 59005);

    service.client().create("b").succeeds();
  }

  /** Else a flood would cost the table as much as what it is refused. */
  @Test
  void whoIsOverItIsNotCountedAgain() {
    useUp();
    user.create("b").isRefused(429, 59005);
    assertThat(service.last().number("StoreRoundTrips")).isEqualTo(1);

    user.create("b").isRefused(429, 59005);
    assertThat(service.last().json().path("StoreRoundTrips").asInt()).isZero();
  }

  @Test
  void countIsOneRequestAndNoneWhereThereIsNoLimit() {
    user.delete("none").isRefused(404, 51009);
    double counted = service.last().number("StoreRoundTrips");
    try (Watched unlimited = new Watched()) {
      unlimited.client().delete("none").isRefused(404, 51009);

      assertThat(counted).isEqualTo(unlimited.last().number("StoreRoundTrips") + 1);
    }
  }
}
