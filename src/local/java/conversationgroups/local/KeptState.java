package conversationgroups.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.LaunchMode;
import java.util.Collection;
import java.util.List;

/**
 * Keeps records across live reloads. A reload loads every class anew, so that no object outlives
 * it; a text in a system property does. In tests each application starts with nothing.
 */
public final class KeptState<T> {

  private final ObjectMapper mapper = new ObjectMapper();
  private final String property;
  private final Class<T> type;

  public KeptState(String property, Class<T> type) {
    this.property = property;
    this.type = type;
  }

  /** Nothing if this is the first start, or if the code that was reloaded has another shape. */
  public List<T> load() {
    if (!reloads()) {
      return List.of();
    }
    try {
      return mapper.readerForListOf(type).readValue(System.getProperty(property, "[]"));
    } catch (JsonProcessingException otherShape) {
      return List.of();
    }
  }

  public void save(Collection<T> records) {
    if (!reloads()) {
      return;
    }
    try {
      System.setProperty(property, mapper.writeValueAsString(records));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean reloads() {
    return LaunchMode.current() == LaunchMode.DEVELOPMENT;
  }
}
