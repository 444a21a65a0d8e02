package conversationgroups.http;

import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The bytes and characters of requests, before anything is known of their meaning. */
final class Body {

  /** The largest valid request, every character of it escaped, is a third of this. */
  static final int LARGEST = 256 * 1024;

  private Body() {}

  /** The body as text; API Gateway encodes what it does not know to be text in base64. */
  static Outcome<String> of(HttpRequest request) {
    String body = request.body();
    if (!request.isBodyBase64()) {
      return Text.utf8Length(body) > LARGEST ? tooLarge() : Outcome.success(body);
    }
    if (decodedLength(body) > LARGEST) {
      return tooLarge();
    }
    try {
      return utf8(Base64.getDecoder().decode(body))
          .map(Outcome::success)
          .orElseGet(() -> RequestFields.invalidShape("the body is not valid UTF-8"));
    } catch (IllegalArgumentException e) {
      return RequestFields.invalidShape("the body is not valid base64, as the event says it is");
    }
  }

  /** How many bytes valid base64 stands for; its padding stands for none. */
  private static int decodedLength(String base64) {
    int end = base64.length();
    while (end > 0 && base64.charAt(end - 1) == '=') {
      end--;
    }
    return (int) (end * 3L / 4);
  }

  /** The text that the bytes encode, empty if they are not UTF-8. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Outcome<String> tooLarge() {
    return Outcome.failure(
        Code.INVALID_REQUEST,
        "the body is longer than " + LARGEST + " bytes; no request needs more");
  }
}
