package conversationgroups.local.sns;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes answers as the AWS Query protocol has them. */
final class XmlAnswer {

  private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private XmlAnswer() throws XMLStreamException {
    xml = FACTORY.createXMLStreamWriter(text);
  }

  /**
   * @param result of texts, lists of results and {@link Entries}; empty for an action without one
   */
  static String of(String action, Map<String, Object> result, String requestId) {
    return write(
        answer -> {
          answer.open(action + "Response");
          if (!result.isEmpty()) {
            answer.value(action + "Result", result);
          }
          answer.value("ResponseMetadata", Map.of("RequestId", requestId));
        });
  }

  static String error(SnsException error, String requestId) {
    return write(
        answer -> {
          answer.open("ErrorResponse");
          answer.xml.writeStartElement("Error");
          answer.value("Type", error.status() < 500 ? "Sender" : "Receiver");
          answer.value("Code", error.code());
          answer.value("Message", error.getMessage());
          answer.xml.writeEndElement();
          answer.value("RequestId", requestId);
        });
  }

  /** A map from text to text, which the protocol writes as entries of key and value. */
  record Entries(Map<String, String> texts) {}

  private interface Content {
    void write(XmlAnswer answer) throws XMLStreamException;
  }

  private static String write(Content content) {
    try {
      XmlAnswer answer = new XmlAnswer();
      content.write(answer);
      answer.xml.writeEndDocument();
      return answer.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void open(String root) throws XMLStreamException {
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(NAMESPACE);
  }

  private void value(String name, Object value) throws XMLStreamException {
    xml.writeStartElement(name);
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> field : map.entrySet()) {
        value(field.getKey().toString(), field.getValue());
      }
    } else if (value instanceof List<?> list) {
      for (Object member : list) {
        value("member", member);
      }
    } else if (value instanceof Entries entries) {
      for (Map.Entry<String, String> entry : entries.texts().entrySet()) {
        xml.writeStartElement("entry");
        value("key", entry.getKey());
        value("value", entry.getValue());
        xml.writeEndElement();
      }
    } else {
      xml.writeCharacters(allowed(value.toString()));
    }
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write most control characters; a caller's text may hold them. */
  private static String allowed(String value) {
    return value.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
