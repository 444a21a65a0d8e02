package conversationgroups.table;

import conversationgroups.domain.Digests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Actions that are carried out together or not at all. The first is the directory's.
 *
 * @param requestID of the call that makes them, the same when Lambda repeats its invocation
 */
public record Transaction(String requestID, List<TransactWriteItem> actions) {

  private static final int TOKEN_BYTES = 24;

  /**
   * The same for the same actions of the same request, and for no others: DynamoDB then carries
   * them out once in ten minutes, also where its first answer was lost.
   */
  public String clientRequestToken() {
    List<String> parts = new ArrayList<>(List.of(requestID));
    actions.forEach(action -> add(action, parts));
    return Digests.base64url(Digests.sha256(parts.toArray(String[]::new)), TOKEN_BYTES);
  }

  private static void add(TransactWriteItem action, List<String> parts) {
    if (action.put() != null) {
      Put put = action.put();
      parts.addAll(List.of("put", put.tableName(), String.valueOf(put.conditionExpression())));
      add(put.item(), parts);
      add(put.expressionAttributeNames(), put.expressionAttributeValues(), parts);
    } else if (action.update() != null) {
      Update update = action.update();
      parts.addAll(List.of("update", update.tableName(), update.updateExpression()));
      parts.add(update.conditionExpression());
      add(update.key(), parts);
      add(update.expressionAttributeNames(), update.expressionAttributeValues(), parts);
    } else if (action.delete() != null) {
      Delete delete = action.delete();
      parts.addAll(List.of("delete", delete.tableName(), delete.conditionExpression()));
      add(delete.key(), parts);
      add(delete.expressionAttributeNames(), delete.expressionAttributeValues(), parts);
    } else {
      throw new IllegalArgumentException("no transaction of this service does " + action);
    }
  }

  private static void add(
      Map<String, String> names, Map<String, AttributeValue> values, List<String> parts) {
    parts.add(Integer.toString(names.size()));
    new TreeMap<>(names).forEach((name, attribute) -> parts.addAll(List.of(name, attribute)));
    add(values, parts);
  }

  private static void add(Map<String, AttributeValue> values, List<String> parts) {
    parts.add(Integer.toString(values.size()));
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              parts.add(name);
              add(value, parts);
            });
  }

  private static void add(AttributeValue value, List<String> parts) {
    parts.add(value.type().name());
    switch (value.type()) {
      case S -> parts.add(value.s());
      case N -> parts.add(value.n());
      case M -> add(value.m(), parts);
      case L -> {
        parts.add(Integer.toString(value.l().size()));
        value.l().forEach(element -> add(element, parts));
      }
      default ->
          throw new IllegalArgumentException("this table has no values of type " + value.type());
    }
  }
}
