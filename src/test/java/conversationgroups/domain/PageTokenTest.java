package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

  private static final PageToken OF_GROUP =
      new PageToken(Optional.of(new GroupID("abcdEF-_")), new ConversationID("C2C a b"));
  private static final PageToken OF_ALL =
      new PageToken(Optional.empty(), new ConversationID("GROUP*"));

  @Test
  void tokenSaysWhereThePageBegins() {
    for (PageToken token : new PageToken[] {OF_GROUP, OF_ALL}) {
      assertThat(PageToken.of(token.encode())).isEqualTo(Outcome.success(token));
    }
  }

  @Test
  void tokenNeedsNoEscapeInAQueryString() {
    assertThat(OF_GROUP.encode()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void changedTokenIsRefused() {
    byte[] bytes = Base64.getUrlDecoder().decode(OF_GROUP.encode());
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertThat(PageToken.of(changed)).as("byte " + i).isEqualTo(PageToken.refused());
      bytes[i] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "not base64!", "AAAA"})
  void whatNoPageGaveIsRefused(String token) {
    assertThat(PageToken.of(token)).isEqualTo(PageToken.refused());
  }

  @Test
  void tokenOfAnInvalidConversationIsRefusedEvenWithItsChecksum() {
    String content = "* bob";
    String checksum = Digests.base64url(Digests.sha256("page", content), 6);
    byte[] text = (checksum + " " + content).getBytes(StandardCharsets.US_ASCII);

    assertThat(PageToken.of(Base64.getUrlEncoder().encodeToString(text)))
        .isEqualTo(PageToken.refused());
  }
}
