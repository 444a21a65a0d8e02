package conversationgroups.budget;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Ids;
import conversationgroups.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Calls and items of the operations that read, as the data model counts them. */
@QuarkusTest
class ReadsTest extends BudgetTest {

  @Test
  void listOfGroupsIsOneItem() {
    userWithGroup("a", 5);

    assertThat(sentBy(client -> client.groups())).containsExactly("GetItem");
  }

  @Test
  void firstPageIsTheDirectoryAndOneQuery() {
    userWithGroup("a", 5);

    assertThat(sentBy(client -> client.page("a", 2, null))).containsExactly("GetItem", "Query");
    assertThat(sentBy(client -> client.page("a", 5, null))).containsExactly("GetItem", "Query");
  }

  @Test
  void nextPageIsTheSameTwoWhateverHasChangedSince() {
    userWithGroup("a", 5);
    String token = user.page("a", 2, null).nextToken();
    user.add("a", "C2C1").succeeds();

    assertThat(sentBy(client -> client.page("a", 2, token))).containsExactly("GetItem", "Query");
  }

  @Test
  void pageOfNoGroupIsTheDirectoryAlone() {
    assertThat(sentByRefused(51009, inProcess, client -> client.page("none")))
        .containsExactly("GetItem");
  }

  @Test
  void groupsOfConversationsAreTheirKeysWhereThatIsLessThanReadingAll() {
    userWithGroup("a", 98);

    assertThat(sentBy(client -> client.groupsOf("C2C1", "bad", "C2C1")))
        .containsExactly("GetItem", "BatchGetItem 2", "GetItem");
    Ids.fill(user, "a", 98, 102);
    assertThat(sentBy(client -> client.groupsOf("C2C1", "C2C2", "bad", "C2C1")))
        .containsExactly("GetItem", "BatchGetItem 4", "GetItem");
  }

  @Test
  void groupsOfConversationsAreOneQueryWhereThatIsLess() {
    userWithGroup("a", 98);

    assertThat(sentBy(client -> client.groupsOf("C2C1", "C2C2")))
        .containsExactly("GetItem", "Query", "GetItem");
    assertThat(sentBy(client -> client.groupsOf(ids(100).toArray(String[]::new))))
        .containsExactly("GetItem", "Query", "GetItem");
  }

  /** Six groups of 1,000: to read everything is two queries, and more units than 240 keys. */
  @Test
  void keysAreReadInSeveralBatchesWhereThatIsLess() {
    List<String> members = Ids.ofLength(128, 1000);
    for (int group = 0; group < 6; group++) {
      user.create("group " + group).succeeds();
      for (int start = 0; start < 1000; start += 100) {
        user.add("group " + group, members.subList(start, start + 100)).succeeds();
      }
    }
    Function<Integer, List<String>> sent =
        n -> sentBy(client -> client.groupsOf(members.subList(0, n).toArray(String[]::new)));

    assertThat(sent.apply(1)).containsExactly("GetItem", "BatchGetItem 6", "GetItem");
    assertThat(sent.apply(16)).containsExactly("GetItem", "BatchGetItem 96", "GetItem");
    assertThat(sent.apply(17))
        .containsExactly("GetItem", "BatchGetItem 100", "BatchGetItem 2", "GetItem");
    assertThat(sent.apply(40))
        .containsExactly(
            "GetItem", "BatchGetItem 100", "BatchGetItem 100", "BatchGetItem 40", "GetItem");
    assertThat(sent.apply(50)).containsExactly("GetItem", "Query", "Query", "GetItem");
  }

  @Test
  void groupsOfInvalidConversationsAreTheDirectoryAlone() {
    userWithGroup("a", 5);

    assertThat(sentBy(client -> client.groupsOf("bad"))).containsExactly("GetItem");
    assertThat(sentBy(client -> client.groupsOf())).containsExactly("GetItem");
  }

  @Test
  void everythingIsOneQueryBetweenTwoLooksAtTheDirectory() {
    userWithGroup("a", 5);

    assertThat(sentBy(client -> client.everything()))
        .containsExactly("GetItem", "Query", "GetItem");
    assertThat(sentBy(client -> client.everything(1, null)))
        .containsExactly("GetItem", "Query", "GetItem");
  }

  @Test
  void oneChangeMeanwhileIsKnownFromTheDirectory() {
    userWithGroup("a", 5);

    assertThat(sentWhile(() -> user.add("a", "C2C1").succeeds()))
        .containsExactly("GetItem", "Query", "GetItem");
  }

  @Test
  void groupsThatSeveralChangesHaveChangedAreReadAgain() {
    userWithGroup("a", 5);

    assertThat(
            sentWhile(
                () -> {
                  user.add("a", "C2C1").succeeds();
                  user.rename("other", "b").succeeds();
                }))
        .containsExactly("GetItem", "Query", "GetItem", "Query", "GetItem");
    assertThat(
            sentWhile(
                () -> {
                  user.rename("b", "c").succeeds();
                  user.create("empty").succeeds();
                }))
        .containsExactly("GetItem", "Query", "GetItem");
  }

  /** What a list of everything sends if this happens right before its first query. */
  private List<String> sentWhile(Runnable changes) {
    AtomicBoolean due = new AtomicBoolean(true);
    Wire.Fault first =
        new Wire.Fault() {
          @Override
          public void beforeSending(SdkRequest request) {
            if (request instanceof QueryRequest && due.compareAndSet(true, false)) {
              changes.run();
            }
          }
        };
    return sentBy(first, client -> client.everything().succeeds());
  }

  @Test
  void userWithoutGroupsIsTheDirectoryAlone() {
    assertThat(sentBy(client -> client.everything())).containsExactly("GetItem");
    assertThat(sentBy(client -> client.groupsOf("C2C1"))).containsExactly("GetItem");
  }
}
