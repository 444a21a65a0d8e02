package conversationgroups.proof.faults;

import conversationgroups.testing.TableErrors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Does one thing to some of the requests of a call, as a test has set it. */
final class OneFault implements ExecutionInterceptor {

  private static final long LONGER_THAN_ANY_DEADLINE = 60_000;

  private Kind kind;
  private int from;
  private int until;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger strikes = new AtomicInteger();

  /** From now on this happens to the requests with these numbers, counted from 0. */
  void set(Kind kind, int from, int until) {
    this.kind = kind;
    this.from = from;
    this.until = until;
    requests.set(0);
    strikes.set(0);
  }

  void clear() {
    set(null, 0, 0);
  }

  /** How often it has happened. */
  int strikes() {
    return strikes.get();
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    int number = requests.getAndIncrement();
    if (kind != null && !kind.afterwards() && strikes(number, context.request())) {
      strike(context.request());
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    int number = requests.get() - 1;
    if (kind != null && kind.afterwards() && strikes(number, context.request())) {
      strike(context.request());
    }
  }

  private boolean strikes(int number, SdkRequest request) {
    boolean writes =
        request instanceof TransactWriteItemsRequest || request instanceof PutItemRequest;
    return number >= from && number < until && (kind != Kind.CONFLICT || writes);
  }

  private void strike(SdkRequest request) {
    strikes.incrementAndGet();
    switch (kind) {
      case REQUEST_LOST, ANSWER_LOST -> throw TableErrors.lost("it was lost");
      case REQUEST_LOST_AND_SENT_AGAIN, ANSWER_LOST_AND_SENT_AGAIN ->
          throw RetryableException.create("it was lost, and the request is sent again");
      case CONFLICT -> throw TableFaults.conflict(request);
      case THROTTLED -> throw TableErrors.throttled();
      case DENIED -> throw TableErrors.denied();
      case SLOW_REQUEST, SLOW_ANSWER -> sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(LONGER_THAN_ANY_DEADLINE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SdkClientException.create("the SDK's timeout came first", e);
    }
  }
}
