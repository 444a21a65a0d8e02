package conversationgroups.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Messages that one request publishes. They are of different users, so that one of them that fails
 * is not overtaken by a later one of its user.
 */
final class PublishRequest {

  /** Messages that SNS takes in one request. */
  private static final int MOST = 10;

  private final List<EventMessage> messages = new ArrayList<>();
  private final Set<String> users = new HashSet<>();
  private int size;

  /** Takes the message in, unless it must wait for the next request. */
  boolean accept(EventMessage message) {
    boolean full = messages.size() == MOST || size + message.size() > EventMessage.LARGEST;
    if ((full && !messages.isEmpty()) || !users.add(message.userID())) {
      return false;
    }
    messages.add(message);
    size += message.size();
    return true;
  }

  List<EventMessage> messages() {
    return messages;
  }
}
