package conversationgroups.local.sns;

import java.util.List;
import java.util.Map;

/** Writes answers as the AWS Query protocol has them. */
final class XmlAnswer {

  private static final String NAMESPACE = " xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"";

  /** XML 1.0 has no way to write most control characters; a caller's text may hold them. */
  private static final String NOT_ALLOWED =
      "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private XmlAnswer() {}

  /** A map from text to text, which the protocol writes as entries of key and value. */
  record Entries(Map<String, String> texts) {}

  /**
   * @param result of texts, lists of results and {@link Entries}; empty for an action without one
   */
  static String of(String action, Map<String, Object> result, String requestId) {
    return element(
        action + "Response",
        NAMESPACE,
        (result.isEmpty() ? "" : element(action + "Result", "", content(result)))
            + content(Map.of("ResponseMetadata", Map.of("RequestId", requestId))));
  }

  static String error(SnsException error, String requestId) {
    return element(
        "ErrorResponse",
        NAMESPACE,
        content(
            Map.of(
                "Error",
                Map.of(
                    "Type", error.status() < 500 ? "Sender" : "Receiver",
                    "Code", error.code(),
                    "Message", error.getMessage()),
                "RequestId",
                requestId)));
  }

  private static String content(Object value) {
    StringBuilder xml = new StringBuilder();
    if (value instanceof Map<?, ?> fields) {
      fields.forEach((name, field) -> xml.append(element(name.toString(), "", content(field))));
    } else if (value instanceof List<?> members) {
      members.forEach(member -> xml.append(element("member", "", content(member))));
    } else if (value instanceof Entries entries) {
      entries
          .texts()
          .forEach(
              (key, text) -> {
                String pair =
                    element("key", "", content(key)) + element("value", "", content(text));
                xml.append(element("entry", "", pair));
              });
    } else {
      String text = value.toString().replaceAll(NOT_ALLOWED, "\uFFFD").replace("&", "&amp;");
      xml.append(text.replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;"));
    }
    return xml.toString();
  }

  private static String element(String name, String attributes, String content) {
    return "<" + name + attributes + ">" + content + "</" + name + ">";
  }
}
