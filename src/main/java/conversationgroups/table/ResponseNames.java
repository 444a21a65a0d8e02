package conversationgroups.table;

import software.amazon.awssdk.protocols.json.internal.AwsStructuredPlainJsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;

/**
 * Lets the SDK read a directory whatever the names of its groups, which are keys of JSON in
 * DynamoDB's answers. The SDK has one factory of parsers, which keeps such keys in a table and
 * refuses answers once too many collide there; a user can choose names that do. Without the
 * refusal, the table grows and is emptied as for other names. The SDK has no public setting for it.
 */
final class ResponseNames {

  private ResponseNames() {}

  /** Before anything asks the table. */
  @SuppressWarnings("deprecation") // The feature's successor is of builders; this factory is made.
  static void takeAll() {
    AwsStructuredPlainJsonFactory.SDK_JSON_FACTORY
        .getJsonFactory()
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW);
  }
}
