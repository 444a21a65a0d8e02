package conversationgroups.local;

import conversationgroups.local.sns.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topic that the service publishes its events on; there from the start. */
@Singleton
public class ServiceTopic {

  private final Topics topics;
  private final String name;

  ServiceTopic(
      Topics topics,
      @ConfigProperty(name = "local.topic", defaultValue = "conversation-group-events")
          String name) {
    this.topics = topics;
    this.name = name;
  }

  void create(@Observes @Priority(1) StartupEvent event) {
    topics.create(name);
  }

  String arn() {
    return Topics.arn(name);
  }
}
