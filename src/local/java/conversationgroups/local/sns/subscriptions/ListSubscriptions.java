package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Page;
import conversationgroups.local.sns.protocol.Query;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class ListSubscriptions implements Action {

  private final Subscriptions subscriptions;

  ListSubscriptions(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<String, Object> run(Query query) {
    return Page.of(query, "Subscriptions", subscriptions.all(), Listed::member);
  }
}
