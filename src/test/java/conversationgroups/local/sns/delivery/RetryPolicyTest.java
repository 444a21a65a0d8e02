package conversationgroups.local.sns.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void defaultTriesAtOnceThenEverMoreSlowly() {
    List<Duration> delays = delays(RetryPolicy.DEFAULT);
    assertThat(delays.subList(0, 3)).containsOnly(Duration.ZERO);
    assertThat(delays.get(3)).isEqualTo(Duration.ofSeconds(1));
    assertThat(delays).isSorted().endsWith(Duration.ofSeconds(20));
    assertThat(delays.stream().reduce(Duration.ZERO, Duration::plus))
        .isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void phasesFollowEachOther() {
    assertThat(delays(new RetryPolicy(2, 8, 7, 1, 1, 2, "linear")))
        .extracting(Duration::toSeconds)
        .containsExactly(0L, 2L, 2L, 2L, 5L, 8L, 8L);
  }

  @Test
  void longDelaysAreCut() {
    assertThat(delays(new RetryPolicy(600, 3600, 2, 0, 0, 0, "linear")))
        .containsOnly(Duration.ofSeconds(20));
  }

  private static List<Duration> delays(RetryPolicy policy) {
    return IntStream.rangeClosed(1, policy.numRetries()).mapToObj(policy::delayBefore).toList();
  }
}
