package conversationgroups.local.sns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A published message.
 *
 * @param subject null without one
 */
public record Message(
    String id,
    String topicArn,
    String subject,
    String text,
    Map<String, MessageAttribute> attributes,
    Instant time) {

  /** Bytes; of one message, and of all messages of a batch together. */
  static final int LIMIT = 262_144;

  /** What a publisher handed over. Of SNS's rules, those are checked that the service meets. */
  static Message of(Form form, String topicArn) {
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
    for (Form entry : form.elements("MessageAttributes.entry")) {
      attributes.put(
          entry.required("Name"),
          new MessageAttribute(
              entry.required("Value.DataType"), entry.required("Value.StringValue")));
    }
    Message message =
        new Message(
            UUID.randomUUID().toString(),
            topicArn,
            form.optional("Subject").orElse(null),
            form.optional("Message").orElse(""),
            attributes,
            Instant.now());
    SnsException.unless(!message.text().isEmpty(), "Empty message");
    SnsException.unless(
        message.size() <= LIMIT,
        "Message too long Reason: more than " + LIMIT + " bytes, attributes included");
    return message;
  }

  /** In bytes, as SNS counts it: the text, and names, types and values of the attributes. */
  private int size() {
    StringBuilder all = new StringBuilder(text);
    attributes.forEach(
        (name, attribute) -> all.append(name).append(attribute.type()).append(attribute.value()));
    return bytes(all.toString());
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
