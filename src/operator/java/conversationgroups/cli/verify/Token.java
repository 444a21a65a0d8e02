package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * The test user's token.
 *
 * @param value as it is sent
 * @param user its {@code sub}, not verified here: that is what API Gateway does
 */
record Token(String value, String user) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_SECONDS = 60;

  /**
   * Runs a command of the shell that prints a token.
   *
   * @throws IllegalArgumentException if it prints none
   */
  static Token printedBy(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalArgumentException("--token-command failed: it must print a token");
    }
    return of(printed.strip());
  }

  private static Token of(String value) {
    JsonNode user;
    try {
      user = claims(value).path("sub");
    } catch (IllegalArgumentException | IOException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("--token-command must print a JWT and nothing else", e);
    }
    if (!user.isTextual()) {
      throw new IllegalArgumentException("the token that --token-command prints has no sub");
    }
    return new Token(value, user.textValue());
  }

  private static JsonNode claims(String value) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(value.split("\\.", 3)[1]));
  }

  /** The same token for another user, under the signature of this one. */
  String forged() throws IOException {
    ObjectNode claims = (ObjectNode) claims(value);
    claims.put("sub", user + "-forged");
    String[] parts = value.split("\\.", 3);
    byte[] bytes = claims.toString().getBytes(StandardCharsets.UTF_8);
    return parts[0]
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
        + "."
        + parts[2];
  }
}
