package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the service as its settings put it together. */
@QuarkusTest
class ServiceLinesTest extends ServiceTest {

  private static final Logger LOGGER = Logger.getLogger(LogWriter.LOGGER);

  private final List<String> written = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          written.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(listener);
  }

  @AfterEach
  void leave() {
    LOGGER.removeHandler(listener);
  }

  @Test
  void callsOverHttpWriteLinesThatCountTheirRequestsToTheTable() {
    user.create("a", "C2C1").succeeds();
    user.add("a", "C2C2").succeeds();
    user.groups().succeeds();
    user.delete("none").isRefused(404, 51009);
    List<WrittenLine> lines =
        written.stream().map(line -> WrittenLine.of(line).carriesMetrics()).toList();

    assertThat(lines)
        .extracting(WrittenLine::operation)
        .containsExactly(
            "createConversationGroup",
            "addConversationsToGroup",
            "getConversationGroupList",
            "deleteConversationGroup");
    assertThat(lines)
        .extracting(line -> line.number("StoreRoundTrips"))
        .containsExactly(2.0, 2.0, 1.0, 1.0);
    assertThat(lines).extracting(line -> line.text("userHash")).doesNotContainNull().hasSize(4);
    assertThat(lines)
        .extracting(line -> line.text("userHash"))
        .containsOnly(lines.get(0).text("userHash"));
  }
}
