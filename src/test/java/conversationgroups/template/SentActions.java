package conversationgroups.template;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;

/**
 * Writes down which rights the requests take that are sent meanwhile. The SDK finds it by the file
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors}.
 */
public final class SentActions implements ExecutionInterceptor {

  private static final Set<String> ACTIONS = new ConcurrentSkipListSet<>();
  private static final AtomicInteger TRANSACTIONS = new AtomicInteger();
  private static volatile boolean recording;
  private static volatile IntConsumer race = transaction -> {};

  /** What a call takes. */
  public static Set<String> of(Runnable call) {
    return of(call, transaction -> {});
  }

  /**
   * What a call takes.
   *
   * @param race what others do before the call's first, second, … transaction
   */
  static Set<String> of(Runnable call, IntConsumer race) {
    ACTIONS.clear();
    TRANSACTIONS.set(0);
    SentActions.race = race;
    recording = true;
    try {
      call.run();
    } finally {
      recording = false;
    }
    return Set.copyOf(ACTIONS);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (!recording) {
      return;
    }
    SdkRequest request = context.request();
    if (request instanceof TransactWriteItemsRequest transaction) {
      transaction.transactItems().forEach(item -> ACTIONS.add("dynamodb:" + action(item)));
      recording = false;
      race.accept(TRANSACTIONS.incrementAndGet());
      recording = true;
    } else {
      ACTIONS.add(action(request));
    }
  }

  private static String action(SdkRequest request) {
    if (request instanceof PublishBatchRequest) {
      return "sns:Publish";
    }
    if (request instanceof TransactGetItemsRequest) {
      return "dynamodb:GetItem";
    }
    if (request instanceof PostToConnectionRequest) {
      return Permissions.CONNECTIONS + "POST";
    }
    if (request instanceof GetConnectionRequest) {
      return Permissions.CONNECTIONS + "GET";
    }
    if (request instanceof DeleteConnectionRequest) {
      return Permissions.CONNECTIONS + "DELETE";
    }
    String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
    String service =
        request.getClass().getPackageName().replaceFirst(".*services\\.(\\w+).*", "$1");
    return service + ":" + operation;
  }

  private static String action(TransactWriteItem item) {
    if (item.put() != null) {
      return "PutItem";
    }
    if (item.update() != null) {
      return "UpdateItem";
    }
    return item.delete() != null ? "DeleteItem" : "ConditionCheckItem";
  }
}
