package conversationgroups.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Sits between the function and DynamoDB in tests: records the requests of one call, and makes some
 * of them fail. It sees those of the thread that made the call.
 */
public final class Wire implements ExecutionInterceptor {

  /** What happens to a request; an exception is what the function gets instead of an answer. */
  public interface Fault {

    default void beforeSending(SdkRequest request) {}

    default void afterSending(SdkRequest request) {}
  }

  /**
   * Does something before each transaction is sent.
   *
   * @param action takes the transaction's number, from 1
   */
  public static Fault beforeTransactions(IntConsumer action) {
    AtomicInteger transactions = new AtomicInteger();
    return new Fault() {
      @Override
      public void beforeSending(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest) {
          action.accept(transactions.incrementAndGet());
        }
      }
    };
  }

  private record Tap(List<SdkRequest> requests, Fault fault) {}

  private static final ThreadLocal<Tap> TAP = new ThreadLocal<>();

  /** The requests that the call makes of DynamoDB; those that the SDK repeats, once each. */
  public static List<SdkRequest> requestsOf(Supplier<?> call) {
    return requestsDuring(new Fault() {}, call);
  }

  /** The same while the fault is on the wire. */
  public static List<SdkRequest> requestsDuring(Fault fault, Supplier<?> call) {
    Tap tap = new Tap(new ArrayList<>(), fault);
    during(tap, call);
    return tap.requests();
  }

  /** Makes the call while the fault is on the wire. */
  public static <T> T during(Fault fault, Supplier<T> call) {
    return during(new Tap(new ArrayList<>(), fault), call);
  }

  private static <T> T during(Tap tap, Supplier<T> call) {
    TAP.set(tap);
    try {
      return call.get();
    } finally {
      TAP.remove();
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    Tap tap = TAP.get();
    if (tap != null) {
      tap.requests().add(context.request());
    }
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    Tap tap = TAP.get();
    if (tap != null) {
      tap.fault().beforeSending(context.request());
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    Tap tap = TAP.get();
    if (tap != null) {
      tap.fault().afterSending(context.request());
    }
  }
}
