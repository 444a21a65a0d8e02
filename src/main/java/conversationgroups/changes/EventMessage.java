package conversationgroups.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import conversationgroups.domain.Digests;
import conversationgroups.domain.Text;

/**
 * An event as SNS takes it: its body, and what SNS may look at without reading the body.
 *
 * @param position of its record in the batch
 * @param deduplicationID the same for the same event; for FIFO topics, which take 128 characters
 * @param groupID the same for all events of a user; for FIFO topics
 */
record EventMessage(
    int position, String userID, String type, String body, String deduplicationID, String groupID) {

  /** What SNS takes in one request, attributes included, in bytes. */
  static final int LARGEST = 256 * 1024;

  /** What the attributes' names and types take, in bytes, with room to spare. */
  private static final int ATTRIBUTES = 128;

  private static final int HASH_BYTES = 24;

  private static final ObjectWriter WRITER =
      JsonMapper.builder(new JsonFactoryBuilder().characterEscapes(new Escapes()).build())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build()
          .writerFor(ChangeEvent.class);

  static EventMessage of(int position, ChangeEvent event) {
    EventMessage whole = encode(position, event);
    return whole.size() <= LARGEST ? whole : encode(position, event.shortened());
  }

  private static EventMessage encode(int position, ChangeEvent event) {
    try {
      return new EventMessage(
          position,
          event.subject(),
          event.type(),
          WRITER.writeValueAsString(event),
          hash(event.id()),
          hash(event.subject()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every event can be written", e);
    }
  }

  private static String hash(String text) {
    return Digests.base64url(Digests.sha256(text), HASH_BYTES);
  }

  /** In bytes, as SNS counts. */
  int size() {
    return Text.utf8Length(body) + Text.utf8Length(userID) + type.length() + ATTRIBUTES;
  }

  /** The two characters of a name that SQS takes in no message, since XML has no place for them. */
  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      return standardAsciiEscapesForJSON();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return character == 0xFFFE || character == 0xFFFF
          ? new SerializedString(Text.format("\\u%X", character))
          : null;
    }
  }
}
