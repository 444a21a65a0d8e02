package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Page;
import conversationgroups.local.sns.protocol.Query;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class ListTopics implements Action {

  private final Topics topics;

  ListTopics(Topics topics) {
    this.topics = topics;
  }

  @Override
  public Map<String, Object> run(Query query) {
    return Page.of(query, "Topics", topics.all(), topic -> Map.of("TopicArn", topic.arn()));
  }
}
