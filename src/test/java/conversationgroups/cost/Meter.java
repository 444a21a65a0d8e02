package conversationgroups.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads, off the real requests of a client and the real items of the table, what DynamoDB would
 * bill. The engine here says it itself, but wrongly for transactions. Items are looked at by
 * another client, right before and after each request.
 */
final class Meter implements ExecutionInterceptor {

  private final DynamoDbClient aside;
  private final List<BilledRequest> sent = Collections.synchronizedList(new ArrayList<>());
  private final ThreadLocal<List<Map<String, AttributeValue>>> before = new ThreadLocal<>();
  private volatile Thread caller;

  /**
   * @param aside a client without this meter
   */
  Meter(DynamoDbClient aside) {
    this.aside = aside;
  }

  /** What the client sends meanwhile; retries of the SDK count as often as they are sent. */
  List<BilledRequest> during(Runnable call) {
    sent.clear();
    caller = Thread.currentThread();
    try {
      call.run();
    } finally {
      caller = null;
    }
    return List.copyOf(sent);
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes unused) {
    if (caller != null) {
      before.set(Written.by(context.request()).stream().map(this::look).toList());
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes unused) {
    Thread waiting = caller;
    if (waiting != null) {
      List<Written> written = Written.by(context.request());
      BilledRequest request =
          written.isEmpty()
              ? new Reads(aside).sent(context.request())
              : Written.sent(
                  context.request(),
                  written,
                  before.get(),
                  written.stream().map(this::look).toList());
      sent.add(request.beside(Thread.currentThread() != waiting));
    }
  }

  private Map<String, AttributeValue> look(Written item) {
    return aside
        .getItem(get -> get.tableName(item.table()).key(item.key()).consistentRead(true))
        .item();
  }
}
