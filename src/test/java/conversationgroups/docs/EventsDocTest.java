package conversationgroups.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The subscriber that the documentation shows is the one that the tests run. */
class EventsDocTest {

  @Test
  void documentedSubscriberIsTheTestedOne() throws IOException {
    String tested =
        Files.readString(Path.of("src/test/java/conversationgroups/docs/GroupsCopy.java"));

    assertThat(Files.readString(Path.of("docs/events.md"))).contains("```java\n" + tested + "```");
  }
}
