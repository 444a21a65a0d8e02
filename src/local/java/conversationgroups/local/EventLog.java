package conversationgroups.local;

import conversationgroups.local.sns.Message;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Shows the service's events in the console as they are published. */
@Singleton
public class EventLog {

  private static final Logger LOG = Logger.getLogger(EventLog.class);

  private final ServiceTopic topic;

  EventLog(ServiceTopic topic) {
    this.topic = topic;
  }

  void show(@Observes Message message) {
    if (message.topicArn().equals(topic.arn())) {
      PublishedEvent.of(message)
          .ifPresent(e -> LOG.infof("%s %s %s", e.type(), e.user(), e.sequence()));
    }
  }
}
