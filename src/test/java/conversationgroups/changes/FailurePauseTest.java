package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.KmsDisabledException;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Failures that can pass are waited for, so that attempts do not end before the age does. */
class FailurePauseTest {

  private static final Instant COMMITTED = Instant.parse("2026-01-31T12:00:00Z");
  private static final Duration AGE = Duration.ofHours(12);
  private static final int ATTEMPTS = 500;

  private final FailurePause pause = new FailurePause(Duration.ofMinutes(2));

  @Test
  void attemptsOutlastTheAge() {
    Instant now = COMMITTED;
    int attempts = 0;
    while (now.isBefore(COMMITTED.plus(AGE))) {
      now = now.plus(pause.after(COMMITTED, now));
      attempts++;
    }

    assertThat(attempts).isLessThan(ATTEMPTS);
  }

  @Test
  void shortFailureDelaysLittle() {
    assertThat(pause.after(COMMITTED, COMMITTED)).isEqualTo(Duration.ofMillis(100));
    assertThat(pause.after(COMMITTED, COMMITTED.plusSeconds(4))).isEqualTo(Duration.ofSeconds(1));
    assertThat(pause.after(COMMITTED, COMMITTED.plusSeconds(3600)))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void whatAnotherAttemptCanMendPasses() {
    assertThat(FailurePause.canPass(SdkClientException.create("no answer"))).isTrue();
    assertThat(FailurePause.canPass(SnsException.builder().statusCode(503).build())).isTrue();
    assertThat(FailurePause.canPass(KmsDisabledException.builder().build())).isTrue();
    assertThat(FailurePause.canPass(AuthorizationErrorException.builder().build())).isTrue();
    assertThat(FailurePause.canPass(ProvisionedThroughputExceededException.builder().build()))
        .isTrue();
    assertThat(FailurePause.canPass(new StoreUnavailableException("slow", null))).isTrue();
  }

  @Test
  void poisonDoesNot() {
    assertThat(FailurePause.canPass(InvalidParameterException.builder().build())).isFalse();
    assertThat(FailurePause.canPass(new IllegalStateException("not readable"))).isFalse();
  }
}
