package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeliveryPausesTest {

  @Test
  void triesAtOnceThenEverMoreSlowly() {
    assertThat(LongStream.rangeClosed(1, 10).map(i -> Deliveries.secondsBefore((int) i)))
        .containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 10L, 10L, 10L);
    assertThat(Deliveries.secondsBefore(100)).isEqualTo(10);
  }
}
