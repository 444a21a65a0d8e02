package conversationgroups.table;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Counts what goes out to DynamoDB, the SDK's own retries included; {@code application.properties}
 * has the client call it.
 */
public final class RoundTrips implements ExecutionInterceptor {

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    SentRequest request = attributes.getAttribute(SentRequest.ATTRIBUTE);
    if (request != null) {
      request.attempt();
    }
  }
}
