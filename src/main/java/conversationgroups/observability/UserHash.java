package conversationgroups.observability;

import conversationgroups.domain.UserID;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for a user where the user must not be named. User IDs can be guessed, so a plain hash
 * would not hide them; this one takes a key.
 */
final class UserHash {

  private static final String ALGORITHM = "HmacSHA256";

  /** Two of a million users share a hash of this length once in tens of millions of stacks. */
  private static final int BYTES = 8;

  private final Optional<SecretKeySpec> key;

  /**
   * @param key empty for no hashes
   */
  UserHash(Optional<String> key) {
    this.key = key.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
  }

  Optional<String> of(UserID user) {
    return key.map(
        secret -> {
          try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] hash = mac.doFinal(user.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
          }
        });
  }
}
