package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class CreateTopic implements Action {

  private final Topics topics;

  CreateTopic(Topics topics) {
    this.topics = topics;
  }

  @Override
  public Map<String, Object> run(Query query) {
    Topic topic = topics.create(query.required("Name"), query.texts("Attributes"));
    return Map.of("TopicArn", topic.arn());
  }
}
