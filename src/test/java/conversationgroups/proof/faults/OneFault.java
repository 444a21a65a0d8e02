package conversationgroups.proof.faults;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Does one thing to some of the requests of a call, as a test has set it. */
final class OneFault implements ExecutionInterceptor {

  enum Kind {
    REQUEST_LOST,
    REQUEST_LOST_AND_SENT_AGAIN,
    ANSWER_LOST,
    ANSWER_LOST_AND_SENT_AGAIN,
    CONFLICT,
    THROTTLED,
    SLOW_REQUEST,
    SLOW_ANSWER
  }

  private static final long LONGER_THAN_ANY_DEADLINE = 60_000;

  private Kind kind;
  private int from;
  private int until;
  private final AtomicInteger requests = new AtomicInteger();

  /** From now on this happens to the requests with these numbers, counted from 0. */
  void set(Kind kind, int from, int until) {
    this.kind = kind;
    this.from = from;
    this.until = until;
    requests.set(0);
  }

  void clear() {
    set(null, 0, 0);
  }

  /** Whether the call had so many requests that something has happened. */
  boolean hasStruck() {
    return requests.get() > from;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    int number = requests.getAndIncrement();
    if (kind == null || number < from || number >= until) {
      return;
    }
    switch (kind) {
      case REQUEST_LOST -> throw SdkClientException.create("the request was lost");
      case REQUEST_LOST_AND_SENT_AGAIN -> throw RetryableException.create("the request was lost");
      case CONFLICT -> conflict(context.request());
      case THROTTLED -> throw TableFaults.throttled();
      case SLOW_REQUEST -> sleep(LONGER_THAN_ANY_DEADLINE);
      default -> {}
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    int number = requests.get() - 1;
    if (kind == null || number < from || number >= until) {
      return;
    }
    switch (kind) {
      case ANSWER_LOST -> throw SdkClientException.create("the answer was lost");
      case ANSWER_LOST_AND_SENT_AGAIN -> throw RetryableException.create("the answer was lost");
      case SLOW_ANSWER -> sleep(LONGER_THAN_ANY_DEADLINE);
      default -> {}
    }
  }

  private static void conflict(SdkRequest request) {
    if (request instanceof TransactWriteItemsRequest transaction) {
      throw TableFaults.conflict(transaction);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SdkClientException.create("the SDK's timeout came first", e);
    }
  }
}
