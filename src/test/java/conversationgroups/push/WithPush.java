package conversationgroups.push;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The stream is polled, as in the local run; on a table of its own, whose records are few. */
public final class WithPush implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "local.stream", "true",
        "TABLE_NAME", "push");
  }
}
