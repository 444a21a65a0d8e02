package conversationgroups.functions;

import conversationgroups.changes.BatchResponse;
import conversationgroups.changes.EventPublisher;
import conversationgroups.changes.StreamBatch;
import conversationgroups.push.Pusher;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** What the table's stream calls. */
@Singleton
public class StreamFunctions {

  private final EventPublisher publisher;
  private final Pusher pusher;

  StreamFunctions(EventPublisher publisher, Pusher pusher) {
    this.publisher = publisher;
    this.pusher = pusher;
  }

  /** Publishes an event of every change, and purges deleted groups and erased users. */
  @Funq
  public BatchResponse publishConversationGroupEvents(StreamBatch batch) {
    return publisher.publish(batch);
  }

  /** Sends every change to the user's own devices. */
  @Funq
  public BatchResponse pushConversationGroupEvents(StreamBatch batch) {
    return pusher.push(batch);
  }
}
