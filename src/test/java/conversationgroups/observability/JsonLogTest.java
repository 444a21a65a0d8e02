package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the deployed functions print of the log beside the lines of calls. */
class JsonLogTest {

  private static ExtLogRecord entry(Level level, String logger, String message, Object... values) {
    ExtLogRecord entry =
        new ExtLogRecord(level, message, FormatStyle.PRINTF, JsonLogTest.class.getName());
    entry.setLoggerName(logger);
    entry.setParameters(values);
    return entry;
  }

  @SuppressWarnings("deprecation")
  private static Optional<String> printed(ExtLogRecord entry) {
    return new JsonLogFilter().isLoggable(entry)
        ? Optional.of(entry.getFormattedMessage())
        : Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n{\"level\":\"ERROR\",\"message\":\"forged\"}",
        "\u001b[31mred\u001b[0m\r",
        "\u2028\u2029\u0000\u007f\u0085 é \ud800",
        "100% \"quoted\" \\",
      })
  void messageIsOneLineAndStaysWhatItWas(String message) {
    String line = printed(entry(Level.WARNING, "a.library", "%s", message)).orElseThrow();

    assertThat(WrittenLine.of(line).text("message")).isEqualTo(message);
    assertThat(WrittenLine.of(line).text("logger")).isEqualTo("a.library");
    assertThat(line).doesNotContain("\n", "\u001b");
  }

  @Test
  void exceptionIsItsClassesAndFrames() {
    ExtLogRecord entry = entry(Level.SEVERE, "a.library", "it failed");
    entry.setThrown(new IllegalStateException("secret", new RuntimeException("secret")));
    String line = printed(entry).orElseThrow();

    assertThat(line).doesNotContain("secret");
    assertThat(WrittenLine.of(line).json().at("/error/stack").asText())
        .startsWith("java.lang.IllegalStateException\n  " + getClass().getName())
        .contains("\ncaused by java.lang.RuntimeException\n");
    assertThat(entry.getThrown()).isNull();
  }

  @Test
  void lineOfACallStaysAsItIs() {
    assertThat(printed(entry(Level.INFO, LogWriter.LOGGER, "{}"))).contains("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "a.library, FINE, ",
    "a.library, CONFIG, ",
    "a.library, INFO, INFO",
    "a.library, WARNING, WARN",
    "a.library, SEVERE, ERROR",
    "conversationgroups.Any, FINE, DEBUG",
  })
  void detailsOfLibrariesAreLeftOut(String logger, String level, String printed) {
    Optional<String> line = printed(entry(Level.parse(level), logger, "text"));

    assertThat(line.map(text -> WrittenLine.of(text).text("level")))
        .isEqualTo(Optional.ofNullable(printed));
  }
}
