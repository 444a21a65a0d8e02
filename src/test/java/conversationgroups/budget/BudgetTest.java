package conversationgroups.budget;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Sent;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.Wire;
import java.util.List;
import java.util.function.Function;

/** Base of the tests that hold every operation to its calls and items. */
abstract class BudgetTest extends ServiceTest {

  /** What an operation that succeeds sends to DynamoDB, one text a request. */
  List<String> sentBy(Function<Client, Answer> call) {
    return sentBy(inProcess, client -> call.apply(client).succeeds());
  }

  /** The same for a call with an Idempotency-Key. */
  List<String> sentWithKeyBy(Function<Client, Answer> call) {
    return sentBy(inProcess.withKey("key"), client -> call.apply(client).succeeds());
  }

  List<String> sentByRefused(int code, Client client, Function<Client, Answer> call) {
    return sentBy(
        client,
        caller -> {
          Answer answer = call.apply(caller);
          assertThat(answer.code()).isEqualTo(code);
          return answer;
        });
  }

  /** A group of the user's beside the one under test: the directory is there. */
  void userWithGroup(String name, int conversations) {
    user.create("other", "C2Cother").succeeds();
    user.create(name, ids(conversations)).succeeds();
  }

  /** What a call sends while a fault is on the wire. */
  List<String> sentBy(Wire.Fault fault, Function<Client, Answer> call) {
    return Sent.ofOneUser(
        Wire.requestsDuring(fault, () -> call.apply(inProcess)), inProcess.user());
  }

  private List<String> sentBy(Client client, Function<Client, Answer> call) {
    return Sent.ofOneUser(Wire.requestsOf(() -> call.apply(client)), client.user());
  }
}
