package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import conversationgroups.local.sns.subscriptions.Subscriptions;
import jakarta.inject.Singleton;
import java.util.Map;

/** Deletes a topic and its subscriptions. To delete what is not there is a success in SNS too. */
@Singleton
class DeleteTopic implements Action {

  private final Topics topics;
  private final Subscriptions subscriptions;

  DeleteTopic(Topics topics, Subscriptions subscriptions) {
    this.topics = topics;
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<String, Object> run(Query query) {
    String arn = query.required("TopicArn");
    topics.delete(arn);
    subscriptions.deleteOfTopic(arn);
    return Map.of();
  }
}
