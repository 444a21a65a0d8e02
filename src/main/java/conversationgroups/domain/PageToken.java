package conversationgroups.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a group begins, or of the list of all conversations. It names no user: the
 * partition is always the caller's, so a token that was guessed, or is another user's, reaches
 * nothing. Its checksum is against mistakes.
 *
 * @param group empty for the list of all conversations
 * @param after the last conversation of the page before
 */
public record PageToken(Optional<GroupID> group, ConversationID after) {

  private static final Pattern FORM =
      Pattern.compile("(\\S+) ((\\*|" + GroupID.FORM + ") (.*))", Pattern.DOTALL);

  /** Stands in the place of the group; no group has this ID. */
  private static final String NO_GROUP = "*";

  private static final int CHECKSUM_BYTES = 6;

  public static Outcome<PageToken> of(String token) {
    return decode(token).map(PageToken::read).orElseGet(PageToken::refused);
  }

  private static Optional<String> decode(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      return Optional.of(new String(bytes, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Outcome<PageToken> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !checksum(parts.group(2)).equals(parts.group(1))) {
      return refused();
    }
    Optional<GroupID> group =
        Optional.of(parts.group(3)).filter(id -> !id.equals(NO_GROUP)).map(GroupID::new);
    return ConversationID.of(parts.group(4)) instanceof Outcome.Success<ConversationID> after
        ? Outcome.success(new PageToken(group, after.value()))
        : refused();
  }

  /** The refusal of a token that is not one of this service, or not of the list it came with. */
  public static <T> Outcome<T> refused() {
    return Outcome.failure(
        Code.INVALID_REQUEST,
        "nextToken is not one that a previous page of this list gave; start without it");
  }

  /** The token as the caller carries it. */
  public String encode() {
    String content = group.map(GroupID::value).orElse(NO_GROUP) + " " + after;
    String text = checksum(content) + " " + content;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String checksum(String content) {
    return Digests.base64url(Digests.sha256("page", content), CHECKSUM_BYTES);
  }
}
