package conversationgroups.proof.bugs;

import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Changes the transactions on their way to the table, as if the service had written them so. */
public final class TransactionRewrite implements ExecutionInterceptor {

  private final UnaryOperator<TransactWriteItemsRequest> change;
  private final UnaryOperator<PutItemRequest> single;

  TransactionRewrite(UnaryOperator<TransactWriteItemsRequest> change) {
    this(change, UnaryOperator.identity());
  }

  /**
   * @param single what becomes of a put by itself
   */
  TransactionRewrite(
      UnaryOperator<TransactWriteItemsRequest> change, UnaryOperator<PutItemRequest> single) {
    this.change = change;
    this.single = single;
  }

  static TransactionRewrite ofUpdates(UnaryOperator<Update> change) {
    return ofItems(
        item ->
            item.update() == null
                ? item
                : TransactWriteItem.builder().update(change.apply(item.update())).build());
  }

  static TransactionRewrite ofPuts(UnaryOperator<Put> change) {
    return ofItems(
        item ->
            item.put() == null
                ? item
                : TransactWriteItem.builder().put(change.apply(item.put())).build());
  }

  private static TransactionRewrite ofItems(UnaryOperator<TransactWriteItem> change) {
    return new TransactionRewrite(
        request ->
            request.toBuilder()
                .transactItems(request.transactItems().stream().map(change).toList())
                .build());
  }

  TransactionRewrite andPuts(UnaryOperator<PutItemRequest> other) {
    return new TransactionRewrite(change, other);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest request) {
      return change.apply(request);
    }
    return context.request() instanceof PutItemRequest put ? single.apply(put) : context.request();
  }
}
