package conversationgroups.functions;

import conversationgroups.changes.BatchResponse;
import conversationgroups.changes.EventPublisher;
import conversationgroups.changes.StreamBatch;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** What the table's stream calls. */
@Singleton
public class StreamFunctions {

  private final EventPublisher publisher;

  StreamFunctions(EventPublisher publisher) {
    this.publisher = publisher;
  }

  /** Publishes an event of every change, and purges deleted groups and erased users. */
  @Funq
  public BatchResponse publishConversationGroupEvents(StreamBatch batch) {
    return publisher.publish(batch);
  }
}
