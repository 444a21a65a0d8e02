package conversationgroups.local.sns.subscriptions;

import conversationgroups.local.sns.Action;
import conversationgroups.local.sns.protocol.Query;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class SetSubscriptionAttributes implements Action {

  private final Subscriptions subscriptions;

  SetSubscriptionAttributes(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<String, Object> run(Query query) {
    Subscription changed =
        subscriptions
            .get(query.required("SubscriptionArn"))
            .with(query.required("AttributeName"), query.given("AttributeValue").orElse(""));
    SubscriptionAttributes.check(changed.attributes());
    subscriptions.put(changed);
    return Map.of();
  }
}
