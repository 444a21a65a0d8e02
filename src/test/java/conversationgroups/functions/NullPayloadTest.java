package conversationgroups.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import conversationgroups.local.LocalFunctions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function that is invoked with JSON's null answers as it does to an empty event. */
@QuarkusTest
class NullPayloadTest {

  @Inject LocalFunctions functions;

  private JsonNode answer(String function) {
    return functions.invoke(function, NullNode.getInstance());
  }

  @ParameterizedTest
  @ValueSource(strings = {"createConversationGroup", "getConversationList"})
  void operationSaysThatThereIsNoUser(String function) {
    assertThat(answer(function).path("statusCode").asInt()).isEqualTo(401);
  }

  @Test
  void routeThatIsNoneSaysSo() {
    assertThat(answer("noSuchOperation").path("statusCode").asInt()).isEqualTo(404);
  }

  @Test
  void operatorsFunctionSaysWhatItTakes() {
    assertThat(answer("eraseUser").path("code").asInt()).isEqualTo(50002);
  }

  @Test
  void batchOfNothingHasNoFailures() {
    assertThat(answer("publishConversationGroupEvents").path("batchItemFailures")).isEmpty();
  }
}
