package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a user's devices hear of the user's changes. */
@QuarkusTest
@TestProfile(WithPush.class)
class PushTest extends ServiceTest {

  @Test
  void eachChangeReachesEveryDeviceOfTheUserAndNobodyElses() throws Exception {
    Client stranger = user.as(user.user() + "-other");
    Device phone = Device.of(user);
    Device laptop = Device.of(user);
    Device others = Device.of(stranger);

    user.create("Suppliers", "C2Cbob", "bob").succeeds();
    user.add("Suppliers", "GROUP@TGS#1", "C2Cbob").succeeds();
    user.remove("Suppliers", "C2Cbob").succeeds();
    user.rename("Suppliers", "Vendors").succeeds();
    user.delete("Vendors").succeeds();
    user.create("Friends").succeeds();
    user.create("Family").succeeds();
    user.sort("Family", "Friends").succeeds();
    stranger.create("Theirs").succeeds();

    List<String> changes =
        List.of(
            "{'operation':'create','groupName':'Suppliers','addedConversationIDList':['C2Cbob']}",
            "{'operation':'add','groupName':'Suppliers','addedConversationIDList':['GROUP@TGS#1'],"
                + "'removedConversationIDList':[]}",
            "{'operation':'delete-from','groupName':'Suppliers','addedConversationIDList':[],"
                + "'removedConversationIDList':['C2Cbob']}",
            "{'operation':'rename','groupName':'Vendors','oldName':'Suppliers'}",
            "{'operation':'delete','groupName':'Vendors'}",
            "{'operation':'create','groupName':'Friends','addedConversationIDList':[]}",
            "{'operation':'create','groupName':'Family','addedConversationIDList':[]}",
            "{'operation':'sort'}");
    List<String> names =
        List.of(
            "['Suppliers']",
            "['Suppliers']",
            "['Suppliers']",
            "['Vendors']",
            "[]",
            "['Friends']",
            "['Friends','Family']",
            "['Family','Friends']");
    for (Device device : List.of(phone, laptop)) {
      for (int i = 0; i < changes.size(); i++) {
        JsonNode message = device.next();
        assertThat(message.get("sequence").asLong()).isEqualTo(i + 1);
        assertThat(message.get("id").asText()).contains(user.user());
        assertThat(message.get("type").asText())
            .isEqualTo(
                i == 1 || i == 2
                    ? "onConversationInGroupUpdated"
                    : "onConversationGroupListUpdated");
        assertThat(message.get("time").asText()).matches("20\\d\\d-\\d\\d-\\d\\dT.*Z");
        assertThat(message.get("change")).isEqualTo(json(changes.get(i)));
        assertThat(message.get("conversationGroupList")).isEqualTo(json(names.get(i)));
        assertThat(message.has("omitted")).isFalse();
      }
    }
    assertThat(others.next().at("/change/groupName").asText()).isEqualTo("Theirs");
    assertThat(phone.waiting() + laptop.waiting() + others.waiting()).isZero();
  }

  @Test
  void theEleventhConnectionClosesTheOldest() {
    List<Device> devices = IntStream.range(0, 11).mapToObj(i -> Device.of(user)).toList();

    assertThat(devices.get(0).closeCode()).isEqualTo(1000);
    user.create("g").succeeds();
    devices.subList(1, 11).forEach(device -> assertThat(device.next()).isNotNull());
  }

  @Test
  void anErasedUsersDevicesAreToldAndClosed() {
    Device device = Device.of(user);
    String unused = Device.address(user);
    user.create("g", "C2Cbob").succeeds();
    assertThat(device.next().at("/change/operation").asText()).isEqualTo("create");
    functions.invoke("eraseUser", new ObjectMapper().createObjectNode().put("userID", user.user()));

    JsonNode erasure = device.next();
    assertThat(erasure.at("/change/operation").asText()).isEqualTo("erase");
    assertThat(erasure.get("conversationGroupList")).isEmpty();
    assertThat(device.closeCode()).isEqualTo(1000);
    assertThat(Device.statusOf(unused)).isEqualTo(403);
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
