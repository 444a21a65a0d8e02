package conversationgroups.http;

import com.fasterxml.jackson.core.JsonFactory;

/** How JSON is read that holds what callers chose: bodies, headers, and names of groups as keys. */
public final class UntrustedJson {

  private UntrustedJson() {}

  /**
   * A factory whose parsers share nothing. By default, Jackson keeps the names of fields in a table
   * of all parsers of a factory, and fails, also in later documents, when names collide in it;
   * names can be chosen so that they do.
   *
   * <p>The feature must be off when the factory is made. A factory keeps one of its two tables when
   * it is turned off later.
   */
  public static JsonFactory factory() {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }
}
