package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Puts the same script of calls to an independent emulator and to ours. Where the two differ on
 * purpose, the script's {@link Differences} say why; anything else that differs is a failure.
 */
@QuarkusTest
@Tag("tools")
class MotoComparisonTest extends SnsTest {

  @Test
  void answersAreThoseOfAnIndependentEmulator() throws IOException, InterruptedException {
    Optional<Path> command = Moto.command();
    assertThat(command)
        .as("moto_server on the PATH: pip install -r src/test/python/requirements.txt")
        .isPresent();
    Map<String, String> theirs;
    try (Moto moto = Moto.start(command.get());
        SnsClient client = client(moto.url())) {
      theirs = new Script(client, subscriber.url()).run();
    }
    Map<String, String> ours = new Script(sns, subscriber.url()).run();

    Map<String, String> expected = new LinkedHashMap<>(theirs);
    Differences.KNOWN.forEach(
        (step, difference) -> {
          assertThat(theirs).as("no longer a difference").containsEntry(step, difference.theirs());
          expected.put(step, difference.ours());
        });
    assertThat(ours).containsExactlyEntriesOf(expected);
  }
}
