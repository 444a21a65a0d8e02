package conversationgroups.cli;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.cli.AnsweringLambda.Reply;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command says "erased" where the service has said so, and nowhere else. */
class EraseAnswersTest {

  private static final Reply ERASING =
      Reply.of("{\"code\":0,\"message\":\"\",\"data\":{\"userID\":\"u\",\"state\":\"erasing\"}}");

  private final StringWriter printed = new StringWriter();

  private int erase(AnsweringLambda lambda, String... users) {
    String[] words = new String[users.length + 1];
    words[0] = "erase";
    System.arraycopy(users, 0, words, 1, users.length);
    return new Commands(lambda.address()).run(printed, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "no JSON",
        "{\"code\":0,\"message\":\"\"}",
        "{\"code\":0,\"message\":\"\",\"data\":null}",
        "{\"code\":0,\"message\":\"\",\"data\":{}}",
        "{\"code\":0,\"message\":\"\",\"data\":{\"state\":\"\"}}",
        "{\"code\":0,\"message\":\"\",\"data\":{\"state\":\"erased, almost\"}}",
        "{\"message\":\"\",\"data\":{\"state\":\"erased\"}}",
        "{\"code\":\"0\",\"message\":\"\",\"data\":{\"state\":\"erased\"}}",
        "{\"code\":50005,\"message\":\"busy\",\"data\":null}"
      })
  void answerOfTheErasureThatCannotBeReadIsNoErasure(String answer) throws IOException {
    try (AnsweringLambda lambda = new AnsweringLambda(Reply.of(answer))) {
      assertThat(erase(lambda, "u")).isEqualTo(ExitStatus.UNFINISHED);
      assertThat(printed.toString()).startsWith("u: ").doesNotContain("u: erased");
      assertThat(lambda.invocations).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"message\":\"Forbidden\"}",
        "{\"code\":-1,\"message\":\"\"}",
        "{\"code\":59002,\"message\":\"no user\"}",
        "{\"code\":0,\"message\":\"\",\"data\":{}}",
        "{\"code\":0,\"message\":\"\",\"data\":{\"groupNameList\":[]}}",
        "{\"code\":0,\"message\":\"\",\"data\":{\"sequence\":0}}",
        "{\"code\":0,\"message\":\"\",\"data\":{\"groupNameList\":[],\"sequence\":\"0\"}}"
      })
  void listThatCannotBeReadIsNoErasure(String body) throws IOException {
    try (AnsweringLambda lambda = new AnsweringLambda(ERASING, Reply.body(body))) {
      assertThat(erase(lambda, "u")).isEqualTo(ExitStatus.UNFINISHED);
      assertThat(printed.toString()).startsWith("u: ").doesNotContain("u: erased");
    }
  }

  @Test
  void nextUserIsErasedAfterOneThatCouldNotBe() throws IOException {
    Reply erased =
        Reply.of("{\"code\":0,\"message\":\"\",\"data\":{\"userID\":\"v\",\"state\":\"erased\"}}");
    try (AnsweringLambda lambda = new AnsweringLambda(Reply.of("{}"), erased)) {
      assertThat(erase(lambda, "u", "v")).isEqualTo(ExitStatus.UNFINISHED);
      assertThat(printed.toString().lines()).hasSize(2).contains("v: erased");
    }
  }

  /** They would be another user on their way, and "erased". */
  @ParameterizedTest
  @ValueSource(strings = {"", "u\ud83d", "u\ufffd"})
  void idThatNoUserHasIsRefusedBeforeAnyoneIsErased(String user) throws IOException {
    try (AnsweringLambda lambda = new AnsweringLambda(ERASING)) {
      assertThat(erase(lambda, "good", user)).isEqualTo(2);
      assertThat(lambda.invocations).isEmpty();
    }
  }

  @Test
  void idThatTheTerminalsEncodingCannotCarryIsRefused(@TempDir Path folder) throws Exception {
    try (AnsweringLambda lambda = new AnsweringLambda(ERASING)) {
      List<String> command = new Commands(lambda.address()).command("erase", "用户");
      ProcessBuilder process = new ProcessBuilder("bash", "-c", "LC_ALL=C exec \"$@\"", "bash");
      process.command().addAll(command);
      Path output = folder.resolve("output");
      process.redirectErrorStream(true).redirectOutput(output.toFile());
      Process erase = process.start();
      assertThat(erase.waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(erase.exitValue()).isEqualTo(2);
      assertThat(Files.readString(output, StandardCharsets.ISO_8859_1)).contains("encoding");
      assertThat(lambda.invocations).isEmpty();
    }
  }

  @Test
  void idIsNoFileOfArguments(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("users"), "alice bob");
    try (AnsweringLambda lambda = new AnsweringLambda(Reply.of("{}"))) {
      erase(lambda, "@" + file);
      assertThat(lambda.invocations).hasSize(1);
      assertThat(lambda.invocations.get(0).payload()).contains("@" + file);
    }
  }
}
