package conversationgroups.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that the checks of the template need beside Java. */
final class Tool {

  private static final String INSTALL =
      "pip install cfn-lint aws-sam-translator, and npm install --prefix src/test/npm/template";

  private Tool() {}

  /**
   * Runs it to its end. One that is missing fails the test, since a template that nobody has
   * checked must not pass for one that is right.
   *
   * @return what it printed
   */
  static String run(String input, String... command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("tool", ".err");
    try {
      Process process = start(errors, command);
      try (OutputStream out = process.getOutputStream()) {
        out.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException endedBeforeReading) {
        // Its exit status and its words tell why.
      }
      byte[] printed = process.getInputStream().readAllBytes();
      String output = new String(printed, StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(
            String.join(" ", command) + " failed:\n" + output + Files.readString(errors));
      }
      return output;
    } finally {
      Files.delete(errors);
    }
  }

  private static Process start(Path errors, String... command) {
    try {
      return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    } catch (IOException e) {
      throw new AssertionError(command[0] + " is missing, python3, node and: " + INSTALL, e);
    }
  }
}
