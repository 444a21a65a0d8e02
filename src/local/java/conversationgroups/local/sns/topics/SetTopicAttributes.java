package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.protocol.SnsException;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class SetTopicAttributes implements Action {

  private final Topics topics;

  SetTopicAttributes(Topics topics) {
    this.topics = topics;
  }

  @Override
  public Map<String, Object> run(Query query) {
    Topic topic = topics.get(query.required("TopicArn"));
    String name = query.required("AttributeName");
    String value = query.given("AttributeValue").orElse("");
    if (name.equals("FifoTopic")) {
      throw SnsException.invalidParameter("AttributeName Reason: FifoTopic is set at creation");
    }
    if (name.equals("ContentBasedDeduplication") && !topic.fifo()) {
      throw SnsException.invalidParameter(
          "AttributeName Reason: ContentBasedDeduplication is for FIFO topics");
    }
    TopicAttributes.check(name, value);
    topics.put(topic.with(name, value));
    return Map.of();
  }
}
