package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads message attributes and checks them by the rules of SNS's developer guide. */
final class MessageAttributes {

  private static final int LONGEST_NAME = 256;

  private MessageAttributes() {}

  static Map<String, MessageAttribute> of(Query query) {
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
    for (Query entry : query.entries("MessageAttributes")) {
      String name = entry.required("Name");
      checkName(name);
      if (attributes.put(name, attribute(name, entry)) != null) {
        throw SnsException.invalidValue("The message attribute '" + name + "' is given twice.");
      }
    }
    return attributes;
  }

  private static void checkName(String name) {
    boolean allowed =
        name.length() <= LONGEST_NAME
            && name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")
            && !name.matches("(?i)(aws|amazon)\\..*");
    if (!allowed) {
      throw SnsException.invalidValue(
          "The message attribute name '%s' is not 1 to 256 of A-Z, a-z, 0-9, underscore, hyphen and single dots inside, or begins with AWS. or Amazon."
              .formatted(name));
    }
  }

  private static MessageAttribute attribute(String name, Query entry) {
    String type = entry.optional("Value.DataType").orElse("");
    if (!type.matches("(String|Number|Binary)(\\..{1,249})?")) {
      throw SnsException.invalidValue(
          "The message attribute '%s' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
              .formatted(name));
    }
    boolean binary = type.startsWith("Binary");
    Optional<String> value = entry.optional(binary ? "Value.BinaryValue" : "Value.StringValue");
    MessageAttribute attribute =
        new MessageAttribute(
            type,
            value.orElseThrow(
                () ->
                    SnsException.invalidValue(
                        "The message attribute '%s' must contain non-empty message attribute value for message attribute type '%s'."
                            .formatted(name, type))));
    AttributeValues.check(name, attribute);
    return attribute;
  }
}
