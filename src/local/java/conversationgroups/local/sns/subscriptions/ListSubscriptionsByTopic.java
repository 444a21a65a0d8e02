package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Page;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.topics.Topics;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class ListSubscriptionsByTopic implements Action {

  private final Topics topics;
  private final Subscriptions subscriptions;

  ListSubscriptionsByTopic(Topics topics, Subscriptions subscriptions) {
    this.topics = topics;
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<String, Object> run(Query query) {
    String topicArn = topics.get(query.required("TopicArn")).arn();
    return Page.of(
        query,
        "Subscriptions",
        subscriptions.all().stream().filter(s -> s.topicArn().equals(topicArn)).toList(),
        Listed::member);
  }
}
