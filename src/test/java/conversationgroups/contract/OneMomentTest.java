package conversationgroups.contract;

import static conversationgroups.testing.Ids.fill;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A list of conversations with their groups is the user's state at exactly its sequence. */
@QuarkusTest
class OneMomentTest extends ServiceTest {

  private static final String MOVED = "C2Cmoved";

  static List<Function<Client, Answer>> lists() {
    return List.of(
        client -> client.groupsOf(MOVED), client -> client.everything(), client -> ofMany(client));
  }

  /** So many that to read everything costs less than their keys. */
  private static Answer ofMany(Client client) {
    return client.groupsOf(MOVED, "C2C1", "C2C2", "C2C3");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void oneChangeMeanwhileIsSeenWhole(Function<Client, Answer> list) {
    user.create("a", MOVED).succeeds();
    user.create("b").succeeds();

    Answer answer = during(list, () -> user.add("b", MOVED).succeeds());

    assertThat(answer.sequence()).isEqualTo(3);
    assertThat(answer.groupsOf(MOVED)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aMoveIntoANewGroupIsSeenWhole(Function<Client, Answer> list) {
    user.create("a", MOVED).succeeds();

    Answer answer =
        during(
            list,
            () -> user.create("b", MOVED).succeeds(),
            () -> user.remove("a", MOVED).succeeds());

    assertThat(answer.groupsOf(MOVED)).containsExactly("b");
    assertThat(answer.sequence()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aMoveIntoARenamedGroupIsSeenWhole(Function<Client, Answer> list) {
    user.create("a", MOVED).succeeds();
    user.create("b", "C2C1").succeeds();

    Answer answer =
        during(
            list,
            () -> user.rename("b", "c").succeeds(),
            () -> user.add("c", MOVED).succeeds(),
            () -> user.delete("a").succeeds());

    assertThat(answer.groupsOf(MOVED)).containsExactly("c");
    assertThat(answer.sequence()).isEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aGroupThatIsAnotherOneSinceIsReadAnew(Function<Client, Answer> list) {
    user.create("a", MOVED).succeeds();

    Answer answer =
        during(
            list, () -> user.delete("a").succeeds(), () -> user.create("a", "C2Cnew").succeeds());

    assertThat(answer.sequence()).isEqualTo(3);
    if (answer.conversations().contains(MOVED)) {
      assertThat(answer.groupsOf(MOVED)).isEmpty();
    } else {
      assertThat(answer.conversations()).containsExactly("C2Cnew");
    }
  }

  /**
   * The user has so many conversations that to read all takes several queries, and goes on changing
   * them. Each step is of a known number, so that the sequence says where the conversation is.
   */
  @Test
  void aConversationThatKeepsMovingIsWhereTheSequenceSays() throws Exception {
    int groups = 6;
    for (int group = 0; group < groups; group++) {
      user.create("group " + group).succeeds();
      fill(user, "group " + group, 0, 1000 - group);
    }
    user.add("group 5", MOVED).succeeds();
    Map<Long, List<String>> places = new ConcurrentHashMap<>();
    long sequence = user.sequence();
    places.put(sequence, List.of("group 5"));
    var mover = Executors.newSingleThreadExecutor();
    try {
      var moves =
          mover.submit(
              () -> {
                long step = sequence;
                for (int i = 1; i <= 100; i++) {
                  String from = "group " + (1 + (i + 3) % 5);
                  String to = "group " + (1 + (i + 4) % 5);
                  places.put(step + 1, inOrder(from, to));
                  places.put(step + 2, List.of(to));
                  user.add(to, MOVED).succeeds();
                  user.remove(from, MOVED).succeeds();
                  step += 2;
                }
                return null;
              });
      int reads = 0;
      while (!moves.isDone()) {
        Answer some = user.groupsOf(MOVED, "C2Cuser00000", "C2Cuser00500").succeeds();
        assertThat(some.groupsOf(MOVED)).isEqualTo(places.get(some.sequence()));
        Answer all = user.everything().succeeds();
        assertThat(all.groupsOf(MOVED)).isEqualTo(places.get(all.sequence()));
        reads++;
      }
      moves.get(1, TimeUnit.MINUTES);
      assertThat(reads).isPositive();
    } finally {
      mover.shutdownNow();
    }
  }

  private static List<String> inOrder(String one, String other) {
    return Arrays.asList(one, other).stream().sorted().toList();
  }

  /** What the list answers if all of this happens between its reading of directory and rest. */
  private Answer during(Function<Client, Answer> list, Runnable... changes) {
    Queue<Runnable> due = new ArrayDeque<>(Arrays.asList(changes));
    Wire.Fault between =
        new Wire.Fault() {
          @Override
          public void beforeSending(SdkRequest request) {
            if (request instanceof QueryRequest || request instanceof BatchGetItemRequest) {
              while (!due.isEmpty()) {
                due.remove().run();
              }
            }
          }
        };
    Answer answer = Wire.during(between, () -> list.apply(inProcess)).succeeds();
    assertThat(due).isEmpty();
    return answer;
  }
}
