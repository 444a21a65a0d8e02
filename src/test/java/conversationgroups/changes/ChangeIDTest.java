package conversationgroups.changes;

import static conversationgroups.testing.Ids.ids;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.observability.Watched;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change has one ID: in the answer of the call that made it, in its event, nowhere else. */
class ChangeIDTest {

  private final Watched service = new Watched();
  private final Client user = Client.ofNewUser(service);
  private final List<String> answered = new ArrayList<>();

  @AfterEach
  void stop() {
    service.close();
  }

  private List<JsonNode> events() throws IOException {
    return CheckedEvents.of(
        ChangeStream.of(service.dynamoDb, service.table, user.user()), service.contents);
  }

  private void keep(Answer answer) {
    JsonNode changeID = answer.succeeds().data().path("changeID");
    if (changeID.isArray()) {
      assertThat(changeID).hasSize(2);
      changeID.forEach(id -> answered.add(id.textValue()));
    } else {
      assertThat(changeID.isTextual()).isTrue();
      answered.add(changeID.textValue());
    }
  }

  private void isOfNoChange(Answer answer) {
    assertThat(answer.succeeds().data().has("changeID")).isFalse();
  }

  @Test
  void everyAnswerOfAChangeHasTheIDOfItsEvent() throws IOException {
    keep(user.create("a", "C2C0"));
    keep(user.create("b", ids(99)));
    keep(user.add("a", ids(2)));
    keep(user.add("a", ids(100)));
    keep(user.remove("a", ids(98, 4)));
    keep(user.rename("a", "c"));
    keep(user.withKey("key").add("c", "C2Cnew"));
    keep(user.withKey("key").delete("b"));

    assertThat(answered).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{16}"));
    assertThat(events())
        .extracting(event -> event.at("/data/changeID").textValue())
        .isEqualTo(answered);
  }

  @Test
  void callThatChangesNothingHasNone() {
    user.create("a", "C2C1").succeeds();

    isOfNoChange(user.add("a", "C2C1"));
    isOfNoChange(user.add("a", "bad"));
    isOfNoChange(user.remove("a", "C2C2"));
    isOfNoChange(user.rename("a", "a"));
    isOfNoChange(user.withKey("key").add("a", "C2C1"));
    isOfNoChange(user.withKey("key").add("a", "C2C1"));
  }

  @Test
  void halfOfALargeCallThatChangesSomethingHasOne() {
    user.create("a", ids(99)).succeeds();

    assertThat(user.add("a", ids(100)).succeeds().data().path("changeID").isTextual()).isTrue();
  }

  @Test
  void repeatWithTheKeyHasTheSame() throws IOException {
    for (int call = 0; call < 3; call++) {
      keep(user.withKey("key").create("a", ids(100)));
    }

    assertThat(answered).hasSize(6);
    assertThat(answered.subList(2, 6))
        .isEqualTo(List.of(answered.get(0), answered.get(1), answered.get(0), answered.get(1)));
    assertThat(events()).hasSize(2);
  }

  @Test
  void sameKeyOfAnotherUserOrOperationIsAnother() {
    keep(user.withKey("key").create("a"));
    keep(Client.ofNewUser(service).withKey("key").create("a"));
    keep(user.withKey("key").delete("a"));

    assertThat(answered).doesNotHaveDuplicates();
  }
}
