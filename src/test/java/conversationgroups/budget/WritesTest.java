package conversationgroups.budget;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls and items of the operations that write, as the data model counts them. */
@QuarkusTest
class WritesTest extends BudgetTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 98})
  void createIsOneTransactionOfTheConversationsAndTwo(int count) {
    userWithGroup("a", 1);

    assertThat(sentBy(client -> client.create("b", ids(count))))
        .containsExactly("TransactWriteItems " + (2 + count));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 97})
  void keyIsOneItemMore(int count) {
    userWithGroup("a", 0);

    assertThat(sentWithKeyBy(client -> client.create("b", ids(count))))
        .containsExactly("TransactWriteItems " + (3 + count));
    assertThat(sentWithKeyBy(client -> client.add("a", ids(count))))
        .containsExactly("GetItem", "TransactWriteItems " + (2 + count));
    assertThat(sentWithKeyBy(client -> client.remove("a", ids(count))))
        .containsExactly("GetItem", "TransactWriteItems " + (2 + count));
    assertThat(sentWithKeyBy(client -> client.rename("b", "c")))
        .containsExactly("TransactWriteItems 2");
    assertThat(sentWithKeyBy(client -> client.delete("c"))).containsExactly("TransactWriteItems 2");
  }

  @Test
  void moreThanATransactionTakesIsASecondOne() {
    userWithGroup("a", 0);

    assertThat(sentBy(client -> client.create("b", ids(99))))
        .containsExactly("TransactWriteItems 100", "TransactWriteItems 2");
    assertThat(sentBy(client -> client.add("a", ids(100))))
        .containsExactly("GetItem", "TransactWriteItems 99", "TransactWriteItems 3");
    assertThat(sentBy(client -> client.remove("a", ids(100))))
        .containsExactly("GetItem", "TransactWriteItems 99", "TransactWriteItems 3");
    assertThat(sentWithKeyBy(client -> client.add("a", ids(98))))
        .containsExactly("GetItem", "TransactWriteItems 99", "TransactWriteItems 3");
  }

  @Test
  void firstGroupOfAUserTakesASecondAttempt() {
    assertThat(sentBy(client -> client.create("a", "C2C1")))
        .containsExactly("TransactWriteItems 3", "TransactWriteItems 3");
  }

  @Test
  void deleteIsOneItemHoweverLargeTheGroup() {
    userWithGroup("a", 50);

    assertThat(sentBy(client -> client.delete("a"))).containsExactly("TransactWriteItems 1");
  }

  @Test
  void renameIsOneItemHoweverLargeTheGroup() {
    userWithGroup("a", 50);

    assertThat(sentBy(client -> client.rename("a", "b"))).containsExactly("TransactWriteItems 1");
  }

  @Test
  void sortIsOneItemHoweverManyGroups() {
    userWithGroup("a", 50);

    assertThat(sentBy(client -> client.sort("a", "other"))).containsExactly("TransactWriteItems 1");
    assertThat(sentBy(client -> client.sort("a", "other"))).containsExactly("TransactWriteItems 1");
    assertThat(sentWithKeyBy(client -> client.sort("other", "a")))
        .containsExactly("TransactWriteItems 2");
    for (int i = 2; i < 20; i++) {
      user.create("group " + i).succeeds();
    }
    List<String> names = new ArrayList<>(user.groups().groupNames());
    Collections.reverse(names);
    assertThat(sentBy(client -> client.sort(names.toArray(String[]::new))))
        .containsExactly("TransactWriteItems 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 98})
  void addAndDeleteFromAreOneReadAndOneTransaction(int count) {
    userWithGroup("a", 0);

    assertThat(sentBy(client -> client.add("a", ids(count))))
        .containsExactly("GetItem", "TransactWriteItems " + (1 + count));
    assertThat(sentBy(client -> client.remove("a", ids(count))))
        .containsExactly("GetItem", "TransactWriteItems " + (1 + count));
  }

  @Test
  void leavingAllGroupsIsALookAndOneTransactionForEach() {
    userWithGroup("a", 98);
    user.create("b", ids(2)).succeeds();

    assertThat(sentBy(client -> client.removeFromAll(ids(2))))
        .containsExactly(
            "GetItem", "Query", "GetItem", "TransactWriteItems 3", "TransactWriteItems 3");
    assertThat(sentBy(client -> client.removeFromAll("C2Cother")))
        .containsExactly("GetItem", "BatchGetItem 2", "GetItem", "TransactWriteItems 2");
    assertThat(sentBy(client -> client.removeFromAll("C2Cother")))
        .containsExactly("GetItem", "BatchGetItem 1", "GetItem");
    user.add("b", ids(2)).succeeds();
    assertThat(sentWithKeyBy(client -> client.removeFromAll(ids(2))))
        .containsExactly("GetItem", "Query", "GetItem", "PutItem", "TransactWriteItems 4");
  }

  @Test
  void whatIsThereAlreadyIsLeftOutOfASecondAttempt() {
    userWithGroup("a", 3);

    assertThat(sentBy(client -> client.add("a", ids(1, 4))))
        .containsExactly("GetItem", "TransactWriteItems 5", "TransactWriteItems 3");
  }

  @Test
  void whatChangesNothingReadsTheDirectoryOnceMore() {
    userWithGroup("a", 3);

    assertThat(sentBy(client -> client.add("a", ids(3))))
        .containsExactly("GetItem", "TransactWriteItems 4", "GetItem");
    assertThat(sentBy(client -> client.remove("a", ids(10, 3))))
        .containsExactly("GetItem", "TransactWriteItems 4", "GetItem");
    assertThat(sentWithKeyBy(client -> client.add("a", ids(3))))
        .containsExactly("GetItem", "TransactWriteItems 5", "GetItem", "PutItem");
  }

  @Test
  void whatTheCountRefusesIsKnownFromTheCancellation() {
    userWithGroup("a", 3);
    assertThat(sentBy(client -> client.remove("a", ids(5))))
        .containsExactly("GetItem", "TransactWriteItems 6", "TransactWriteItems 4");
  }

  @Test
  void refusalNeedsNoFurtherRead() {
    userWithGroup("a", 0);

    assertThat(sentByRefused(59001, inProcess, client -> client.create("a")))
        .containsExactly("TransactWriteItems 2");
    assertThat(sentByRefused(51009, inProcess, client -> client.delete("none")))
        .containsExactly("TransactWriteItems 1");
    assertThat(sentByRefused(51009, inProcess, client -> client.rename("none", "b")))
        .containsExactly("TransactWriteItems 1");
    assertThat(sentByRefused(59006, inProcess, client -> client.sort("a", "none")))
        .containsExactly("TransactWriteItems 1");
    assertThat(sentByRefused(59006, inProcess, client -> client.sort("a")))
        .containsExactly("GetItem");
    assertThat(sentByRefused(51009, inProcess, client -> client.add("none", "C2C1")))
        .containsExactly("GetItem");
    assertThat(sentByRefused(51009, inProcess.withKey("key"), client -> client.delete("none")))
        .containsExactly("TransactWriteItems 2", "PutItem");
  }

  @Test
  void badRequestSendsNothing() {
    assertThat(sentByRefused(51011, inProcess, client -> client.create(""))).isEmpty();
    assertThat(sentByRefused(50002, inProcess, client -> client.add("a"))).isEmpty();
    assertThat(sentByRefused(51006, inProcess, client -> client.add("a", ids(101)))).isEmpty();
    assertThat(sentByRefused(59002, inProcess.as(null), client -> client.delete("a"))).isEmpty();
  }
}
