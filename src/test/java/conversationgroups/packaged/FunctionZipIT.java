package conversationgroups.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What must, and what must not, be in the zip that is deployed. */
class FunctionZipIT {

  @Test
  void functionsAreInside() throws IOException {
    assertThat(FunctionZip.names())
        .contains("conversationgroups/functions/ConversationGroupFunctions.class")
        .anyMatch(name -> name.startsWith("lib/") && name.contains("quarkus-funqy-amazon-lambda"));
  }

  @Test
  void nothingOfTheLocalRunOrTheTestsIsInside() throws IOException {
    assertThat(FunctionZip.names())
        .noneMatch(name -> name.startsWith("conversationgroups/local/"))
        .noneMatch(name -> name.startsWith("conversationgroups/testing/"))
        .noneMatch(name -> name.startsWith("conversationgroups/cli/"))
        .noneMatch(name -> name.contains("microprofile-config.properties"))
        .noneMatch(name -> name.contains("ConfigSource") && name.contains("META-INF/services"));
  }

  @Test
  void noLibraryOfTheLocalRunOrTheTestsIsInside() throws IOException {
    assertThat(FunctionZip.names())
        .filteredOn(name -> name.startsWith("lib/"))
        .isNotEmpty()
        .noneMatch(
            name ->
                name.toLowerCase(Locale.ROOT)
                    .matches(
                        ".*(dynamodblocal|sqlite|jetty|vertx-http|vertx-web|nimbus|snakeyaml"
                            + "|event-ruler|picocli|progressbar|awssdk.lambda|junit|assertj|archunit|event-server"
                            + "|runtime-interface-client).*"));
  }
}
