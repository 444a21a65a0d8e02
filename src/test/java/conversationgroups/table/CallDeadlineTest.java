package conversationgroups.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conversationgroups.domain.StoreUnavailableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No request gets a timeout that the SDK takes for none. */
class DeadlineTest {

  @Test
  void lessThanAMillisecondIsNoTime() {
    CallDeadline deadline = new CallDeadline(Duration.ofNanos(999_999));

    assertThatThrownBy(deadline::limits).isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> deadline.limits(Duration.ofSeconds(1)))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void requestMayTakeWhatIsLeftOrLess() {
    CallDeadline deadline = new CallDeadline(Duration.ofMinutes(1));

    assertThat(deadline.limits().apiCallTimeout().orElseThrow())
        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    assertThat(deadline.limits(Duration.ofMillis(5)).apiCallTimeout())
        .contains(Duration.ofMillis(5));
  }
}
