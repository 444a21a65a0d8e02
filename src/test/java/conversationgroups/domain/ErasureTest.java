package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ErasureTest {

  /** As docs/users-data.md shows it. */
  @Test
  void anAnswerSaysWhoAndHowFar() throws Exception {
    assertThat(new ObjectMapper().writeValueAsString(Erasure.complete(new UserID("bob"))))
        .isEqualTo("{\"userID\":\"bob\",\"state\":\"erased\"}");
  }
}
