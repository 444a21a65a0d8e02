package conversationgroups.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.local.LocalFunctions;
import java.util.function.Consumer;

/**
 * Calls the functions on the test's own thread, by events that the test may have changed. What the
 * test's thread has {@linkplain Wire#during put on the wire} holds for such calls alone.
 */
public record InProcess(LocalFunctions functions, Consumer<ObjectNode> change)
    implements Transport {

  @Override
  public Answer send(String user, Request request) {
    ObjectNode event = Event.of(user, request);
    change.accept(event);
    Answer answer = Event.answer(functions.invoke(request.operation(), event));
    Conformance.check(request, answer);
    return answer;
  }
}
