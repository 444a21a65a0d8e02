package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Client;
import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IsolationTest extends ServiceTest {

  @Test
  void usersDoNotSeeEachOther() {
    Client other = Client.ofNewUser(http);
    user.create("a", "C2C1").succeeds();
    other.create("b", "C2C1").succeeds();

    assertThat(user.groups().groupNames()).containsExactly("a");
    assertThat(other.groups().groupNames()).containsExactly("b");
    assertThat(user.groupsOf("C2C1").groupsOf("C2C1")).containsExactly("a");
    assertThat(other.everything().groupsOf("C2C1")).containsExactly("b");
    assertThat(other.sequence()).isEqualTo(1);
    other.page("a").isRefused(404, 51009);
  }

  @Test
  void usersDoNotTouchEachOther() {
    Client other = Client.ofNewUser(http);
    user.create("a", "C2C1").succeeds();
    other.delete("a").isRefused(404, 51009);
    other.rename("a", "b").isRefused(404, 51009);
    other.add("a", "C2C2").isRefused(404, 51009);
    other.remove("a", "C2C1").isRefused(404, 51009);
    other.create("a", "C2C3").succeeds();

    assertThat(user.page("a").conversations()).containsExactly("C2C1");
    assertThat(user.sequence()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x#DIRECTORY", " ", "研发", "U#x", "a/b?c=d&e", "\"", "😀"})
  void userIDMayBeAnyText(String id) {
    String unique = user.user() + id;
    Client one = user.as(unique);
    one.create("a", "C2C1").succeeds();

    assertThat(one.page("a").conversations()).containsExactly("C2C1");
    assertThat(user.groups().groupNames()).isEmpty();
    assertThat(user.as(unique + "#").groups().groupNames()).isEmpty();
    assertThat(user.as(unique.toUpperCase(Locale.ROOT)).groups().groupNames()).isEmpty();
  }

  @Test
  void userIsNeverTakenFromBodyQueryOrHeader() {
    Client other = Client.ofNewUser(http);
    other.create("a").succeeds();
    user.post("getConversationGroupList", Map.of("sub", other.user())).isRefused(400, 50002);
    user.get("getConversationGroupList", "user=" + other.user()).isRefused(400, 50002);
    var request =
        Request.get("getConversationGroupList", "")
            .with("x-user", other.user())
            .with("sub", other.user());

    assertThat(user.send(request).succeeds().groupNames()).isEmpty();
  }
}
