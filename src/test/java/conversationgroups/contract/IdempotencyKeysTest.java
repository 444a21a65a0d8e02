package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Parallel;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a repeated key in every writing operation. */
@QuarkusTest
class IdempotencyKeysTest extends ServiceTest {

  private static final String WRITES = "conversationgroups.contract.Write#all";

  @ParameterizedTest
  @MethodSource(WRITES)
  void repeatHasTheAnswerOfTheFirstAndNoEffect(Write write) {
    write.prepare().accept(user);
    Answer first = write.call().apply(user.withKey("key")).succeeds();
    var after = table.items(user.user());

    for (int i = 0; i < 3; i++) {
      assertThat(write.call().apply(user.withKey("key"))).satisfies(same(first));
    }
    assertThat(table.items(user.user())).isEqualTo(after);
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void repeatDoesNotRedoWhatWasUndoneSince(Write write) {
    write.prepare().accept(user);
    Answer first = write.call().apply(user.withKey("key")).succeeds();
    write.undo().accept(user);
    List<Object> undone = state();

    assertThat(write.call().apply(user.withKey("key"))).satisfies(same(first));
    assertThat(state()).isEqualTo(undone);
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void repeatHasTheSameAnswerWhenAllGroupsAreGone(Write write) {
    write.prepare().accept(user);
    Answer first = write.call().apply(user.withKey("key")).succeeds();
    user.groups().groupNames().forEach(group -> user.delete(group).succeeds());
    List<Object> empty = state();

    assertThat(write.call().apply(user.withKey("key"))).satisfies(same(first));
    assertThat(state()).isEqualTo(empty);
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void otherRequestWithTheSameKeyIsRefused(Write write) {
    write.prepare().accept(user);
    write.call().apply(user.withKey("key")).succeeds();
    List<Object> after = state();

    write.other().apply(user.withKey("key")).isRefused(409, 59004);
    assertThat(state()).isEqualTo(after);
    write.call().apply(user.withKey("key")).succeeds();
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void otherKeyIsAnotherCall(Write write) {
    write.prepare().accept(user);
    write.call().apply(user.withKey("key 1")).succeeds();
    write.undo().accept(user);
    long undone = user.sequence();
    write.call().apply(user.withKey("key 2")).succeeds();

    assertThat(user.sequence()).isEqualTo(undone + 1);
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void parallelRepeatsHaveOneEffectAndOneAnswer(Write write) {
    write.prepare().accept(user);
    long before = user.sequence();
    List<Answer> answers = Parallel.calls(6, i -> write.call().apply(user.withKey("key")));

    assertThat(answers).allSatisfy(same(answers.get(0).succeeds()));
    assertThat(user.sequence()).isEqualTo(before + 1);
    table.countsEqualMemberships(user.user());
  }

  @ParameterizedTest
  @MethodSource(WRITES)
  void keyBelongsToOneUser(Write write) {
    Client other = Client.ofNewUser(http);
    write.prepare().accept(user);
    write.prepare().accept(other);
    write.call().apply(user.withKey("key")).succeeds();
    long before = other.sequence();
    write.call().apply(other.withKey("key")).succeeds();

    assertThat(other.sequence()).isEqualTo(before + 1);
  }

  private List<Object> state() {
    return List.of(user.groups().body(), user.everything().body());
  }

  private static Consumer<Answer> same(Answer first) {
    return answer -> {
      assertThat(answer.body()).isEqualTo(first.body());
      assertThat(answer.status()).isEqualTo(first.status());
    };
  }
}
