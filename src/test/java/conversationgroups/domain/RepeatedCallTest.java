package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a repeat of a call has in common with it, and what it has not with other calls. */
class RepeatedCallTest {

  private static Caller caller(String user, String request, String key) {
    return new Caller(
        new UserID(user),
        request,
        Instant.EPOCH,
        Optional.ofNullable(key).map(IdempotencyKey::new));
  }

  @Test
  void repeatByTheClientHasTheSameChangeID() {
    ChangeID first = ChangeID.of(caller("alice", "r1", "key"), Change.CREATE, "0");

    assertThat(ChangeID.of(caller("alice", "r2", "key"), Change.CREATE, "0")).isEqualTo(first);
    assertThat(first.value()).matches("[A-Za-z0-9_-]{16}");
  }

  @Test
  void repeatByLambdaHasTheSameChangeIDWithoutAKey() {
    assertThat(ChangeID.of(caller("alice", "r1", null), Change.CREATE, "0"))
        .isEqualTo(ChangeID.of(caller("alice", "r1", null), Change.CREATE, "0"))
        .isNotEqualTo(ChangeID.of(caller("alice", "r2", null), Change.CREATE, "0"));
  }

  @Test
  void otherUserOperationAndPartHaveOthers() {
    assertThat(ChangeID.of(caller("alice", "r", "key"), Change.CREATE, "0"))
        .isNotEqualTo(ChangeID.of(caller("bob", "r", "key"), Change.CREATE, "0"))
        .isNotEqualTo(ChangeID.of(caller("alice", "r", "key"), Change.DELETE, "0"))
        .isNotEqualTo(ChangeID.of(caller("alice", "r", "key"), Change.CREATE, "1"))
        // The key's text as a request's ID is no key.
        .isNotEqualTo(ChangeID.of(caller("alice", "key", null), Change.CREATE, "0"));
  }

  @Test
  void groupIDDependsOnTheCallAndOnHowManyWereTaken() {
    GroupID id = GroupID.of("mark", 0);

    assertThat(id.value()).matches(GroupID.FORM).hasSize(GroupID.LENGTH);
    assertThat(GroupID.of("mark", 0)).isEqualTo(id);
    assertThat(GroupID.of("mark", 1)).isNotEqualTo(id);
    assertThat(GroupID.of("other", 0)).isNotEqualTo(id);
  }

  @Test
  void noTwoListsOfTextsHaveTheSameDigest() {
    assertThat(Digests.sha256("ab", "c"))
        .isNotEqualTo(Digests.sha256("a", "bc"))
        .isNotEqualTo(Digests.sha256("abc"))
        .isNotEqualTo(Digests.sha256("ab", "c", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ä", "a\u007f", "a\nb"})
  void keyIsPrintableAscii(String header) {
    assertThat(IdempotencyKey.of(header)).isInstanceOf(Outcome.Failure.class);
  }

  @Test
  void keyHasSixtyFourCharactersAtTheMost() {
    assertThat(IdempotencyKey.of("k".repeat(64))).isInstanceOf(Outcome.Success.class);
    assertThat(IdempotencyKey.of("k".repeat(65)))
        .isEqualTo(
            Outcome.failure(
                Code.INVALID_REQUEST,
                "the header Idempotency-Key must be 1 to 64 printable ASCII characters"));
  }
}
