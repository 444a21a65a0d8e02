package conversationgroups.local.sns.filters;

import conversationgroups.local.sns.protocol.SnsException;

/** What a filter policy looks at. */
public enum Scope {
  ATTRIBUTES("MessageAttributes"),
  BODY("MessageBody");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** Null and empty are the default of SNS. */
  public static Scope of(String text) {
    if (text == null || text.isEmpty() || text.equals(ATTRIBUTES.text)) {
      return ATTRIBUTES;
    }
    if (text.equals(BODY.text)) {
      return BODY;
    }
    throw SnsException.invalidParameter(
        "FilterPolicyScope: Invalid value [%s]. Please use either MessageBody or MessageAttributes"
            .formatted(text));
  }

  public String text() {
    return text;
  }
}
