package conversationgroups.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.quarkus.funqy.lambda.FunqyStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * The main class where Lambda's own Java runtime is replaced by the layer: starts the function that
 * the environment names and answers one event after another.
 *
 * <p>Most of a start is the AWS SDK's and Quarkus's, about half each. So the SDK's half is
 * rehearsed in a thread beside Quarkus's start.
 */
public final class CustomRuntime {

  private CustomRuntime() {}

  public static void main(String[] args) throws IOException {
    // Before there is a second thread: two that set logging up at once wait for each other for
    // ever.
    Logger.getLogger(CustomRuntime.class);
    Thread rehearsal = new Thread(() -> Rehearsals.run(System.getenv()), "rehearsal");
    rehearsal.setDaemon(true);
    rehearsal.start();
    Invocations invocations = Invocations.of(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    RequestStreamHandler handler;
    try {
      handler = new FunqyStreamHandler();
    } catch (RuntimeException e) {
      invocations.initFailed(e);
      throw e;
    }
    while (true) {
      answer(invocations, handler);
    }
  }

  private static void answer(Invocations invocations, RequestStreamHandler handler)
      throws IOException {
    Invocations.Invocation invocation = invocations.next();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(invocation.event()), answer, null);
    } catch (IOException | RuntimeException e) {
      invocations.failed(invocation, e);
      return;
    }
    invocations.answered(invocation, answer.toByteArray());
  }
}
