package conversationgroups.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.store.PrimingRequests;
import conversationgroups.template.SentActions;
import conversationgroups.testing.Table;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions do before their first call: with no right beyond their own, and to no data. */
@QuarkusTest
class PrimingPlanTest {

  private static final Set<String> READ = Set.of("dynamodb:GetItem");
  private static final Set<String> WRITE = Set.of("dynamodb:UpdateItem", "dynamodb:PutItem");

  @Inject PrimingRequests requests;
  @Inject Table table;

  private Set<String> sent(String function) {
    return SentActions.of(() -> PrimingPlan.run(function, requests));
  }

  @ParameterizedTest
  @ValueSource(strings = {"getConversationGroupList", "getConversationList"})
  void readersRead(String function) {
    assertThat(sent(function)).isEqualTo(READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"createConversationGroup", "deleteConversationGroup", "renameConversationGroup"})
  void writersSendTransactionsThatWriteNothing(String function) {
    assertThat(sent(function)).isEqualTo(WRITE);
    assertThat(table.items("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sortConversationGroups",
        "addConversationsToGroup",
        "deleteConversationsFromGroup"
      })
  void changersDoBoth(String function) {
    assertThat(sent(function)).containsAll(READ).containsAll(WRITE).hasSize(3);
    assertThat(table.items("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"publishConversationGroupEvents", "noSuchOperation", ""})
  void othersAskTheTableForNothing(String function) {
    assertThat(sent(function)).isEmpty();
  }

  @Test
  void primingCanBeRepeated() {
    requests.write();
    requests.write();

    assertThat(table.items("")).isEmpty();
  }
}
