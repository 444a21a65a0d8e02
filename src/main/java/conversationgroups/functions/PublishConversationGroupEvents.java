package conversationgroups.functions;

import conversationgroups.events.BatchResult;
import conversationgroups.events.EventPublisher;
import conversationgroups.events.StreamBatch;
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
  public BatchResult publishConversationGroupEvents(StreamBatch batch) {
    return publisher.publish(batch);
  }
}
