package conversationgroups.functions;

import conversationgroups.changes.BatchResponse;
import conversationgroups.changes.EventPublisher;
import conversationgroups.changes.StreamBatch;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Tells the topic's subscribers of every change, and purges deleted groups. */
@Singleton
public class PublishConversationGroupEvents {

  private final EventPublisher publisher;

  PublishConversationGroupEvents(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Funq
  public BatchResponse publishConversationGroupEvents(StreamBatch batch) {
    return publisher.publish(batch);
  }
}
