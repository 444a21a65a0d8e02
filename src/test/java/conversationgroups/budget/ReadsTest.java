package conversationgroups.budget;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Ids;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
  void nextPageIsTheSameTwoAtOnce() {
    userWithGroup("a", 5);
    String token = user.page("a", 2, null).nextToken();

    assertThat(sentBy(client -> client.page("a", 2, token)))
        .containsExactlyInAnyOrder("GetItem", "Query");
  }

  @Test
  void nextPageIsReadAgainWhenSomethingChangedSince() {
    userWithGroup("a", 5);
    String token = user.page("a", 2, null).nextToken();
    user.add("other", "C2C1").succeeds();

    assertThat(sentBy(client -> client.page("a", 2, token)))
        .containsExactlyInAnyOrder("GetItem", "Query", "Query");
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
        .containsExactly("GetItem", "BatchGetItem 2");
    Ids.fill(user, "a", 98, 102);
    assertThat(sentBy(client -> client.groupsOf("C2C1", "C2C2", "bad", "C2C1")))
        .containsExactly("GetItem", "BatchGetItem 4");
  }

  @Test
  void groupsOfConversationsAreOneQueryWhereThatIsLess() {
    userWithGroup("a", 98);

    assertThat(sentBy(client -> client.groupsOf("C2C1", "C2C2")))
        .containsExactly("GetItem", "Query");
    assertThat(sentBy(client -> client.groupsOf(ids(100).toArray(String[]::new))))
        .containsExactly("GetItem", "Query");
  }

  @Test
  void everythingIsTheDirectoryAndOneQuery() {
    userWithGroup("a", 5);

    assertThat(sentBy(client -> client.everything())).containsExactly("GetItem", "Query");
  }

  @Test
  void userWithoutGroupsIsTheDirectoryAlone() {
    assertThat(sentBy(client -> client.everything())).containsExactly("GetItem");
    assertThat(sentBy(client -> client.groupsOf("C2C1"))).containsExactly("GetItem");
  }
}
