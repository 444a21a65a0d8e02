package conversationgroups.push;

import conversationgroups.domain.Digests;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.UserID;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Opens one event stream of one user. It names the user, so that the table can be asked in the
 * user's partition; nobody gets in by the name without the secret, and the table holds only a hash
 * of that.
 */
record Ticket(UserID user, String secret) {

  private static final int SECRET_BYTES = 32;

  /** Of the longest user ID, with room to spare. */
  private static final int LONGEST = 2_048;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  static Ticket of(UserID user) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new Ticket(user, ENCODER.encodeToString(secret));
  }

  /** Empty for what {@link #text} has not written. */
  static Optional<Ticket> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] name = Base64.getUrlDecoder().decode(text.substring(0, dot));
      Ticket ticket =
          UserID.of(new String(name, StandardCharsets.UTF_8))
                  instanceof Outcome.Success<UserID> user
              ? new Ticket(user.value(), text.substring(dot + 1))
              : null;
      return Optional.ofNullable(ticket).filter(parsed -> parsed.text().equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** As it stands in an address; no character of it needs an escape there. */
  String text() {
    return ENCODER.encodeToString(user.value().getBytes(StandardCharsets.UTF_8)) + "." + secret;
  }

  /** What the table knows it by. */
  String hash() {
    return Digests.base64url(Digests.sha256(secret), SECRET_BYTES);
  }

  /** Without the secret, wherever it is printed. */
  @Override
  public String toString() {
    return "Ticket";
  }
}
