package conversationgroups.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * The stream is polled, as in the local run; on a table of its own. The poller begins with the
 * oldest change that the table has, and on the table of all other tests there are thousands.
 */
public abstract class StreamProfile implements QuarkusTestProfile {

  private final Map<String, String> settings;

  protected StreamProfile(String table) {
    this(table, Map.of());
  }

  /**
   * @param more settings of the application
   */
  protected StreamProfile(String table, Map<String, String> more) {
    settings = new HashMap<>(more);
    settings.put("local.stream", "true");
    settings.put("TABLE_NAME", table);
  }

  @Override
  public final Map<String, String> getConfigOverrides() {
    return settings;
  }
}
