package conversationgroups.proof.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the contract takes for a name and for a conversation ID, said a second time by patterns. */
public final class Shapes {

  private static final Pattern AROUND =
      Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern CONVERSATION = Pattern.compile("(C2C|GROUP)[ -~]+");

  private Shapes() {}

  /** The name as it is stored, empty for one that is refused. */
  public static Optional<String> name(String typed) {
    String name = AROUND.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= 32 && !CONTROL.matcher(name).find()
        ? Optional.of(name)
        : Optional.empty();
  }

  public static boolean isConversation(String id) {
    return id.length() <= 128 && CONVERSATION.matcher(id).matches();
  }

  public static List<String> valid(List<String> ids) {
    return ids.stream().distinct().filter(Shapes::isConversation).toList();
  }
}
