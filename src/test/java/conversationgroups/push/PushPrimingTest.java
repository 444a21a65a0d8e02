package conversationgroups.push;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.template.SentActions;
import conversationgroups.testing.Table;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What push's functions do before their first call: with no right beyond their own. */
@QuarkusTest
class PushPrimingTest {

  @Inject PushItems items;
  @Inject Table table;

  @ParameterizedTest
  @CsvSource({
    "openEventStream, dynamodb:PutItem",
    "connectEventStream, dynamodb:DeleteItem",
    "pushConversationGroupEvents, dynamodb:Query"
  })
  void theTableIsAskedAndNothingIsWritten(String function, String action) {
    PushPriming priming = new PushPriming(items, Optional.empty());

    assertThat(SentActions.of(() -> priming.run(function))).isEqualTo(Set.of(action));
    assertThat(SentActions.of(() -> priming.run(function))).isEqualTo(Set.of(action));
    assertThat(table.items("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"createConversationGroup", "publishConversationGroupEvents", "noSuchOperation"})
  void othersAskForNothing(String function) {
    PushPriming priming = new PushPriming(items, Optional.empty());

    assertThat(SentActions.of(() -> priming.run(function))).isEmpty();
  }
}
