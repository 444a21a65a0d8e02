package conversationgroups.table;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import software.amazon.awssdk.protocols.json.internal.AwsStructuredPlainJsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;

/**
 * Lets the SDK read a directory whatever the names of its groups, which are keys of JSON in
 * DynamoDB's answers. The SDK has one factory of parsers, which keeps such keys in a table and
 * refuses answers once too many collide there; a user can choose names that do. Without the
 * refusal, the table grows and is emptied as for other names. The SDK has no public setting for it.
 */
@Singleton
public class ResponseNames {

  /** Before anything asks the table. */
  @SuppressWarnings("deprecation") // The feature's successor is of builders; this factory is made.
  void takeAll(@Observes @Priority(1) StartupEvent start) {
    AwsStructuredPlainJsonFactory.SDK_JSON_FACTORY
        .getJsonFactory()
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW);
  }
}
