package conversationgroups.contract;

import static conversationgroups.testing.Ids.ids;

import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** User, shape of the request, name, existence, cap or uniqueness. */
@QuarkusTest
class CheckOrderTest extends ServiceTest {

  private static final String BAD_NAME = "\u0000";

  @Test
  void userComesBeforeShape() {
    inProcess.as(null).postText("createConversationGroup", "{").isRefused(401, 59002);
    inProcess.as(null).withKey("").create("a").isRefused(401, 59002);
    inProcess.as(null).get("getConversationList", "x=%").isRefused(401, 59002);
  }

  @Test
  void shapeComesBeforeName() {
    user.post("createConversationGroup", Map.of("groupName", BAD_NAME, "x", 1))
        .isRefused(400, 50002);
    user.post("createConversationGroup", Map.of("groupName", BAD_NAME, "conversationIDList", 1))
        .isRefused(400, 50002);
    user.create(BAD_NAME, ids(101)).isRefused(400, 51006);
    user.add(BAD_NAME).isRefused(400, 50002);
    user.post("renameConversationGroup", Map.of("oldName", BAD_NAME)).isRefused(400, 50002);
    user.page(BAD_NAME, 0, null).isRefused(400, 50002);
    user.page(BAD_NAME, 1, "bad").isRefused(400, 50002);
  }

  @Test
  void shapeComesBeforeExistence() {
    user.add("none", ids(101)).isRefused(400, 51006);
    user.add("none").isRefused(400, 50002);
    user.page("none", 1001, null).isRefused(400, 50002);
    user.page("none", 1, "bad").isRefused(400, 50002);
  }

  @Test
  void nameComesBeforeExistence() {
    user.rename("none", BAD_NAME).isRefused(400, 51011);
    user.rename(BAD_NAME, "b").isRefused(400, 51011);
  }

  @Test
  void existenceComesBeforeUniqueness() {
    user.create("b").succeeds();
    user.rename("none", "b").isRefused(404, 51009);
  }

  @Test
  void capComesBeforeUniqueness() {
    for (int i = 1; i <= 20; i++) {
      user.create("group " + i).succeeds();
    }
    user.create("group 1").isRefused(409, 51010);
  }

  @Test
  void nameComesBeforeCap() {
    for (int i = 1; i <= 20; i++) {
      user.create("group " + i).succeeds();
    }
    user.create(BAD_NAME).isRefused(400, 51011);
  }
}
