package conversationgroups.proof.bugs;

import conversationgroups.domain.Digests;
import conversationgroups.proof.service.Engine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Mistakes that the table's expressions guard against, made on purpose. */
public final class Bugs {

  private static final long MOMENT = 30_000_000;
  private static final AttributeValue NO_LIMIT = AttributeValue.fromN("1000000");
  private static final String GROUPS_ID = "#groups.#name[0] = :id";

  private Bugs() {}

  public static ExecutionInterceptor noCapOnGroups() {
    return TransactionRewrite.ofUpdates(update -> with(update, ":max", NO_LIMIT));
  }

  public static ExecutionInterceptor noCapOnConversations() {
    return TransactionRewrite.ofUpdates(
        update ->
            update.conditionExpression().startsWith(GROUPS_ID + " AND ")
                ? with(update, ":bound", NO_LIMIT).toBuilder()
                    .conditionExpression(
                        update
                            .conditionExpression()
                            .replace("#sequence = :bound", "#groups.#name[1] <= :bound"))
                    .build()
                : update);
  }

  public static ExecutionInterceptor createWithoutLookingForTheName() {
    return TransactionRewrite.ofUpdates(
        update ->
            update.toBuilder()
                .conditionExpression(
                    update
                        .conditionExpression()
                        .replace(":max AND attribute_not_exists(#groups.#name)", ":max"))
                .build());
  }

  public static ExecutionInterceptor sortOfSomeGroups() {
    return TransactionRewrite.ofUpdates(
        update ->
            update.conditionExpression().startsWith("size(#groups) = :count AND ")
                ? update.toBuilder()
                    .conditionExpression(
                        update.conditionExpression().replace("size(#groups) = :count AND ", ""))
                    .expressionAttributeValues(
                        without(update.expressionAttributeValues(), Set.of(":count")))
                    .build()
                : update);
  }

  public static ExecutionInterceptor addWithoutTheGroupsID() {
    return TransactionRewrite.ofUpdates(
        update ->
            update.conditionExpression().startsWith(GROUPS_ID + " AND ")
                ? afterAMoment(update).toBuilder()
                    .conditionExpression(
                        update.conditionExpression().replace(GROUPS_ID + " AND ", ""))
                    .expressionAttributeValues(
                        without(update.expressionAttributeValues(), Set.of(":id")))
                    .build()
                : update);
  }

  public static ExecutionInterceptor membershipWithoutCondition() {
    return putsWithoutCondition(sortKey -> sortKey.startsWith("M#"));
  }

  public static ExecutionInterceptor firstGroupWithoutCondition() {
    return putsWithoutCondition(sortKey -> sortKey.equals("DIRECTORY"));
  }

  public static ExecutionInterceptor keyWithoutCondition() {
    return putsWithoutCondition(sortKey -> sortKey.startsWith("K#"))
        .andPuts(
            put -> PutItemRequest.builder().tableName(put.tableName()).item(put.item()).build());
  }

  private static TransactionRewrite putsWithoutCondition(Predicate<String> sortKeys) {
    return TransactionRewrite.ofPuts(
        put ->
            sortKeys.test(put.item().get("sk").s())
                ? Put.builder().tableName(put.tableName()).item(put.item()).build()
                : put);
  }

  /** The token comes from the caller's key alone, and users count their keys alike. */
  public static ExecutionInterceptor tokenWithoutUser() {
    return new TransactionRewrite(
        request ->
            request.transactItems().stream()
                .filter(item -> item.put() != null)
                .map(item -> item.put().item().get("sk").s())
                .filter(sortKey -> sortKey.startsWith("K#"))
                .findFirst()
                .map(key -> token(request, key))
                .orElse(request));
  }

  private static TransactWriteItemsRequest token(TransactWriteItemsRequest request, String key) {
    String token = Digests.base64url(Digests.sha256(key), 24);
    return request.toBuilder().clientRequestToken(token).build();
  }

  /** The old name is taken out, and a moment later the new name is put in. */
  public static ExecutionInterceptor renameInTwoSteps(Engine engine) {
    return new TransactionRewrite(
        request -> {
          Update update = request.transactItems().get(0).update();
          if (update == null || !update.updateExpression().contains("= #groups.#old")) {
            return request;
          }
          return new TwoStepRename(engine, update)
              .secondStep()
              .map(
                  second ->
                      request.toBuilder()
                          .transactItems(
                              request.transactItems().stream()
                                  .map(item -> item.update() == update ? second : item)
                                  .toList())
                          .build())
              .orElse(request);
        });
  }

  /** Leaves others time to come between what the call has read and what it writes. */
  private static Update afterAMoment(Update update) {
    LockSupport.parkNanos(MOMENT);
    return update;
  }

  static Update with(Update update, String name, AttributeValue value) {
    Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
    values.replace(name, value);
    return update.toBuilder().expressionAttributeValues(values).build();
  }

  static <T> Map<String, T> without(Map<String, T> map, Set<String> names) {
    return map.entrySet().stream()
        .filter(entry -> !names.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
