package conversationgroups.local.sns.filters;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.local.sns.messages.Message;
import java.io.IOException;
import java.util.Optional;
import software.amazon.event.ruler.Machine;

/**
 * Whether a subscriber wants a message. The matching is done by Event Ruler, the library of the
 * operators that SNS and EventBridge share.
 */
public final class FilterPolicy {

  private static final String RULE = "policy";

  private final Machine machine = Machine.builder().build();
  private final Scope scope;

  private FilterPolicy(Scope scope) {
    this.scope = scope;
  }

  /**
   * @param text null, empty and an empty object are no filter at all
   */
  public static Optional<FilterPolicy> of(String text, Scope scope) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    JsonNode json = PolicyText.parse(text);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    PolicyLimits.check(json, scope);
    FilterPolicy policy = new FilterPolicy(scope);
    try {
      policy.machine.addRule(RULE, text);
    } catch (JsonParseException e) {
      throw PolicyText.refusal(e.getOriginalMessage());
    } catch (IOException | RuntimeException e) {
      throw PolicyText.refusal(e.getMessage());
    }
    return Optional.of(policy);
  }

  /**
   * @param protocol of the subscriber, which chooses the text of a message that has several
   */
  public boolean accepts(Message message, String protocol) {
    Optional<JsonNode> event =
        scope == Scope.BODY
            ? FilteredEvent.ofBody(message.textFor(protocol))
            : Optional.of(FilteredEvent.ofAttributes(message.attributes()));
    return event.isPresent() && !machine.rulesForJSONEvent(event.get()).isEmpty();
  }
}
