package conversationgroups.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamRecordJsonTest {

  /** The engine tells the minute; the record is read a moment later. */
  @ParameterizedTest
  @CsvSource({
    "12:00:00, 12:00:00, 12:00:00",
    "12:00:00, 12:00:31, 12:00:31",
    "12:00:00, 12:00:59, 12:00:59",
    "12:00:00, 12:01:00, 12:00:59",
    "12:00:00, 12:07:31, 12:00:59"
  })
  void timeIsTheLatestThatTheMinuteAllows(String minute, String read, String time) {
    assertThat(StreamRecordJson.second(at(minute), at(read))).isEqualTo(at(time).getEpochSecond());
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-25T" + time + "Z");
  }
}
