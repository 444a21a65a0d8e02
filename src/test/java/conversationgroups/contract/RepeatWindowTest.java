package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Ids;
import conversationgroups.testing.InProcess;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.TableErrors;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** How long a key is remembered, and repeats that Lambda makes of one event. */
@QuarkusTest
class RepeatWindowTest extends ServiceTest {

  private static final String WRITES = "conversationgroups.contract.Write#all";

  /** Late in a second: what counts in whole ones must not forget too early. */
  private final Instant firstCall = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusMillis(900);

  private Client after(Duration time) {
    long now = firstCall.plus(time).toEpochMilli();
    var later =
        new InProcess(
            functions, event -> event.withObject("/requestContext").put("timeEpoch", now));
    return user.over(later).withKey("key");
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void keyIsRememberedForTenMinutes(Write write) {
    write.prepare().accept(user);
    write.call().apply(after(Duration.ZERO)).succeeds();
    write.undo().accept(user);
    long undone = user.sequence();
    write.call().apply(after(Duration.ofMillis(599_999))).succeeds();

    assertThat(user.sequence()).isEqualTo(undone);
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void keyIsNewAgainAfterTenMinutes(Write write) {
    write.prepare().accept(user);
    write.call().apply(after(Duration.ZERO)).succeeds();
    write.undo().accept(user);
    long undone = user.sequence();
    write.call().apply(after(Duration.ofSeconds(605))).succeeds();
    write.call().apply(after(Duration.ofSeconds(606))).succeeds();

    assertThat(user.sequence()).isEqualTo(undone + 1);
  }

  /** The first of a call's two writes is done, the second is not. */
  private static Wire.Fault secondWriteFails() {
    AtomicInteger writes = new AtomicInteger();
    return new Wire.Fault() {
      @Override
      public void beforeSending(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest && writes.incrementAndGet() > 1) {
          throw TableErrors.denied();
        }
      }
    };
  }

  @Test
  void halfThatALateRepeatMadeIsForgottenWithTheOther() {
    user.create("first").succeeds();
    Client first = after(Duration.ZERO);
    Wire.during(secondWriteFails(), () -> first.create("a", ids(100))).isRefused(500, 50004);
    after(Duration.ofSeconds(590)).create("a", ids(100)).succeeds();
    assertThat(user.page("a").conversations()).hasSize(100);

    after(Duration.ofSeconds(605)).create("b", ids(500, 100)).succeeds();
    assertThat(user.page("b").conversations()).isEqualTo(ids(500, 100));
  }

  @Test
  void halfThatALateRepeatAddedIsForgottenWithTheOther() {
    user.create("a").succeeds();
    Client first = after(Duration.ZERO);
    Wire.during(secondWriteFails(), () -> first.add("a", ids(100))).isRefused(500, 50004);
    after(Duration.ofSeconds(590)).add("a", ids(100)).succeeds();
    user.remove("a", ids(100)).succeeds();

    after(Duration.ofSeconds(605)).add("a", ids(100)).succeeds();
    assertThat(user.page("a").conversations()).hasSize(100);
  }

  @Test
  void expiredKeyMayComeWithAnotherRequest() {
    after(Duration.ZERO).create("a").succeeds();
    after(Duration.ofMinutes(11)).create("b").succeeds();
  }

  @ParameterizedTest
  @MethodSource("conversationgroups.contract.Write#knownByTheirEvent")
  void sameEventTwiceHasOneEffectWithoutAKey(Write write) {
    write.prepare().accept(user);
    long before = user.sequence();
    var sameEvent =
        new InProcess(
            functions,
            event ->
                event.withObject("/requestContext").put("requestId", "one").put("timeEpoch", 1));
    Answer first = write.call().apply(user.over(sameEvent)).succeeds();

    assertThat(write.call().apply(user.over(sameEvent)).body()).isEqualTo(first.body());
    assertThat(user.sequence()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void sameEventTwiceDoesNotRedoWhatWasUndoneSince(Write write) {
    write.prepare().accept(user);
    var sameEvent =
        new InProcess(
            functions,
            event ->
                event.withObject("/requestContext").put("requestId", "one").put("timeEpoch", 1));
    Answer first = write.call().apply(user.over(sameEvent)).succeeds();
    write.undo().accept(user);
    long undone = user.sequence();

    assertThat(write.call().apply(user.over(sameEvent)).body()).isEqualTo(first.body());
    assertThat(user.sequence()).isEqualTo(undone);
  }

  /** An invocation that Lambda may repeat: the same event each time. */
  private Client sameEvent() {
    return user.over(
        new InProcess(
            functions,
            event ->
                event
                    .withObject("/requestContext")
                    .put("requestId", "one")
                    .put("timeEpoch", firstCall.toEpochMilli())));
  }

  private void isRepeatedWithoutEffect(Answer first, Supplier<Answer> repeat) {
    long undone = user.sequence();
    assertThat(repeat.get().body()).isEqualTo(first.body());
    assertThat(user.sequence()).isEqualTo(undone);
    table.countsEqualMemberships(user.user());
  }

  @Test
  void sameEventDoesNotMakeTheFirstGroupAgainOnceItIsPurged() {
    Answer first = sameEvent().create("a", "C2C1").succeeds();
    user.delete("a").succeeds();
    table.items(user.user(), "M#").forEach(table::delete);
    table.items(user.user(), "G#").forEach(table::delete);

    isRepeatedWithoutEffect(first, () -> sameEvent().create("a", "C2C1"));
    assertThat(user.groups().groupNames()).isEmpty();
  }

  @Test
  void sameRequestIDWithAnotherNameIsAnotherCall() {
    sameEvent().create("a", "C2C1").succeeds();
    sameEvent().create("b", "C2C1").succeeds();
    sameEvent().create("b", "C2C2").isRefused(409, 59001);

    assertThat(user.groups().groupNames()).containsExactly("a", "b");
  }

  @Test
  void sameEventOfAnAdditionThatFilledAGroupAnswersTheSame() {
    user.create("a").succeeds();
    Ids.fill(user, "a", 0, 999);
    Answer first = sameEvent().add("a", ids(0, 1).get(0), "C2Cx", "C2Cy").succeeds();
    assertThat(first.failed(51008)).containsExactly("C2Cy");
    user.remove("a", ids(0, 1).get(0), "C2Cx").succeeds();

    isRepeatedWithoutEffect(first, () -> sameEvent().add("a", ids(0, 1).get(0), "C2Cx", "C2Cy"));
  }

  @Test
  void sameEventIsKnownAfterThirtyMoreOfItsKind() {
    user.create("a", "C2C1").succeeds();
    Answer first = sameEvent().add("a", "C2C1", "C2C2").succeeds();
    for (int i = 0; i < 30; i++) {
      user.add("a", "C2C1", "C2Cother" + i).succeeds();
    }
    user.remove("a", "C2C1", "C2C2").succeeds();

    isRepeatedWithoutEffect(first, () -> sameEvent().add("a", "C2C1", "C2C2"));
  }

  @Test
  void sameEventOfALargeCallOfOldAndNewOnesActsOnce() {
    user.create("a", ids(2)).succeeds();
    Answer first = sameEvent().add("a", ids(100)).succeeds();
    user.remove("a", ids(100)).succeeds();

    isRepeatedWithoutEffect(first, () -> sameEvent().add("a", ids(100)));
  }
}
