package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Client;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of calls that changed nothing, and what a key may be. */
@QuarkusTest
class RepeatedRefusalsTest extends ServiceTest {

  private Client keyed;

  @BeforeEach
  void key() {
    keyed = user.withKey("key");
  }

  @Test
  void refusalStaysOneWhenItsReasonIsGone() {
    keyed.delete("a").isRefused(404, 51009);
    keyed.rename("a", "b").isRefused(404, 51009);
    keyed.add("a", "C2C1").isRefused(404, 51009);
    keyed.remove("a", "C2C1").isRefused(404, 51009);
    user.create("a").succeeds();

    keyed.delete("a").isRefused(404, 51009);
    keyed.rename("a", "b").isRefused(404, 51009);
    keyed.add("a", "C2C1").isRefused(404, 51009);
    keyed.remove("a", "C2C1").isRefused(404, 51009);
    assertThat(user.sequence()).isEqualTo(1);
  }

  @Test
  void takenNameStaysRefused() {
    user.create("a").succeeds();
    keyed.create("a").isRefused(409, 59001);
    user.delete("a").succeeds();

    keyed.create("a").isRefused(409, 59001);
    assertThat(user.groups().groupNames()).isEmpty();
  }

  @Test
  void twentyFirstGroupStaysRefused() {
    for (int i = 1; i <= 20; i++) {
      user.create("group " + i).succeeds();
    }
    keyed.create("a").isRefused(409, 51010);
    user.delete("group 1").succeeds();

    keyed.create("a").isRefused(409, 51010);
  }

  @Test
  void callThatChangedNothingStaysOne() {
    user.create("a", "C2C1").succeeds();
    keyed.add("a", "C2C1").succeeds();
    keyed.remove("a", "C2C2").succeeds();
    keyed.rename("a", "a").succeeds();
    user.remove("a", "C2C1").succeeds();
    user.add("a", "C2C2").succeeds();

    assertThat(keyed.add("a", "C2C1").succeeds().succeeded()).containsExactly("C2C1");
    assertThat(keyed.remove("a", "C2C2").succeeds().succeeded()).containsExactly("C2C2");
    user.delete("a").succeeds();
    keyed.rename("a", "a").succeeds();
    assertThat(user.sequence()).isEqualTo(4);
  }

  @Test
  void keyBelongsToOneOperation() {
    keyed.create("a").succeeds();
    keyed.add("a", "C2C1", "C2C2").succeeds();
    keyed.remove("a", "C2C1").succeeds();
    keyed.rename("a", "b").succeeds();
    keyed.delete("b").succeeds();

    assertThat(user.sequence()).isEqualTo(5);
  }

  @Test
  void otherRequestIsRefusedAlsoAfterARefusalAndAfterACallThatChangedNothing() {
    user.create("a", "C2C1").succeeds();
    keyed.delete("none").isRefused(404, 51009);
    keyed.delete("a").isRefused(409, 59004);
    keyed.add("a", "C2C1").succeeds();
    keyed.add("a", "C2C2").isRefused(409, 59004);
    keyed.add("none", "C2C1").isRefused(409, 59004);
    keyed.rename("a", "a").succeeds();
    keyed.rename("a", "b").isRefused(409, 59004);
    keyed.rename("none", "b").isRefused(409, 59004);

    assertThat(user.sequence()).isEqualTo(1);
  }

  @Test
  void badRequestDoesNotUseTheKeyUp() {
    keyed.post("createConversationGroup", Map.of()).isRefused(400, 50002);
    keyed.create("\u0000").isRefused(400, 51011);
    keyed.create("a").succeeds();
  }

  @Test
  void sameNameInAnotherSpellingIsTheSameRequest() {
    keyed.create("caf\u00E9").succeeds();
    keyed.create(" cafe\u0301").succeeds();
    assertThat(user.sequence()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00E9", "a\u0000", "\t", "研", "\u007F"})
  void keyThatIsNotPrintableAsciiIsRefused(String key) {
    inProcess.withKey(key).create("a").isRefused(400, 50002);
    assertThat(user.sequence()).isZero();
  }

  @Test
  void keyHasOneTo64Characters() {
    user.withKey("k".repeat(65)).create("a").isRefused(400, 50002);
    user.withKey("k".repeat(64)).create("a").succeeds();
    user.withKey("~").create("b").succeeds();
    inProcess.withKey(" ").create("c").succeeds();
  }
}
