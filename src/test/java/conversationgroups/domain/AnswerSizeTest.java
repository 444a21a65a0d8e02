package conversationgroups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import conversationgroups.domain.ConversationList.Grouped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerSizeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Grouped> conversations() {
    return Stream.of(
        new Grouped("C2C1", List.of()),
        new Grouped("C2C1", List.of("a")),
        new Grouped("GROUP\"\\ /~", List.of("Suppliers", "\"\"\\\\", "研发需求", "😀\u2028/")),
        new Grouped("C2C" + "\\".repeat(125), List.of("\"".repeat(32), "/".repeat(32))));
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void isThatOfJsonAsATextInJson(Grouped conversation) throws Exception {
    String inTheAnswer = JSON.writeValueAsString(conversation) + ",";
    String handedOver = JSON.writeValueAsString(inTheAnswer);
    int bytes = handedOver.getBytes(StandardCharsets.UTF_8).length - "\"\"".length();

    // Behind the last name there is no comma.
    int commas = conversation.conversationGroupList().isEmpty() ? 0 : 1;
    assertThat(AnswerSize.bytesOf(conversation)).isEqualTo(bytes + commas);
  }

  @Test
  void takesConversationsUntilTheRoomIsUsedUp() {
    Grouped conversation = new Grouped("C2C" + "\"".repeat(125), List.of("a"));
    AnswerSize size = new AnswerSize();
    long taken = Stream.generate(() -> conversation).takeWhile(size::takes).count();

    assertThat(taken).isEqualTo(AnswerSize.MOST / AnswerSize.bytesOf(conversation));
  }
}
