package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import conversationgroups.local.sns.topics.Topic;
import conversationgroups.local.sns.topics.Topics;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class Publish implements Action {

  private final Topics topics;
  private final Publisher publisher;

  Publish(Topics topics, Publisher publisher) {
    this.topics = topics;
    this.publisher = publisher;
  }

  @Override
  public Map<String, Object> run(Query query) {
    if (query.optional("PhoneNumber").isPresent()) {
      throw SnsException.invalidParameter(
          "PhoneNumber Reason: the local endpoint publishes to topics only");
    }
    String arn = query.optional("TargetArn").orElseGet(() -> query.required("TopicArn"));
    Topic topic = topics.get(arn);
    return publisher.publish(topic, Publication.of(query, topic)).fields();
  }
}
