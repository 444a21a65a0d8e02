package conversationgroups.proof.fuzz;

import static conversationgroups.proof.fuzz.FuzzedService.isUnicode;
import static conversationgroups.proof.fuzz.FuzzedService.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.PageToken;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.proof.model.Shapes;
import java.util.List;
import java.util.Optional;

/** The texts of which the contract says what they must be. */
final class Words {

  private Words() {}

  /** What is a name, an ID and a token does not depend on who says it. */
  static void check(FuzzedDataProvider data) {
    String text = new HostileEvents(data).text() + data.consumeRemainingAsString();
    Outcome<GroupName> name = GroupName.of("groupName", text);
    Optional<String> expected = isUnicode(text) ? Shapes.name(text) : Optional.empty();
    if (isUnicode(text)) {
      require(
          expected.equals(
              name instanceof Outcome.Success<GroupName> ok
                  ? Optional.of(ok.value().value())
                  : Optional.empty()),
          text,
          name);
    }
    boolean valid = !new RequestedConversations(List.of(text)).valid().isEmpty();
    require(valid == Shapes.isConversation(text), "conversation", text);
    if (PageToken.of(text) instanceof Outcome.Success<PageToken> token) {
      require(PageToken.of(token.value().encode()).equals(token), "token", text);
    }
  }
}
