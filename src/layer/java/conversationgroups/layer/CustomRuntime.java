package conversationgroups.layer;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import conversationgroups.lambda.PrimingPlan;
import io.quarkus.funqy.lambda.FunqyStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/**
 * The main class where Lambda's own Java runtime is replaced by the layer: starts the function that
 * the environment names and answers one event after another.
 *
 * <p>Most of a start is the AWS SDK's and Quarkus's, about half each. So the SDK's half is primed
 * in a thread beside Quarkus's start.
 */
public final class CustomRuntime {

  private CustomRuntime() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    train();
    CountDownLatch logging = new CountDownLatch(1);
    Thread priming = new Thread(() -> prime(logging), "priming");
    priming.setDaemon(true);
    priming.start();
    Logger log = Logger.getLogger(CustomRuntime.class);
    logging.countDown();
    try {
      Invocations invocations = Invocations.of(System.getenv("AWS_LAMBDA_RUNTIME_API"));
      RequestStreamHandler handler = handler(invocations);
      while (true) {
        answer(invocations, handler);
      }
    } catch (IOException | RuntimeException | Error e) {
      log.error("the process ends, since it cannot answer", e);
      System.exit(1);
    }
  }

  private static RequestStreamHandler handler(Invocations invocations) throws IOException {
    try {
      return new FunqyStreamHandler();
    } catch (RuntimeException | Error e) {
      invocations.initFailed(e);
      throw e;
    }
  }

  /**
   * Begins with numbers of the JDK's that take ten milliseconds, and that reading JSON wants. The
   * rest waits for logging: two threads that set it up at once would wait for each other for ever.
   */
  private static void prime(CountDownLatch logging) {
    try {
      BigDecimal.ONE.signum();
      logging.await();
      PrimingPlan.run(System.getenv());
    } catch (InterruptedException e) {
      // The function is ending.
    }
  }

  /**
   * While the layer is built: the JVM's archive is of all classes that are there at the end, and is
   * to have those of the other functions too.
   */
  private static void train() throws IOException, ClassNotFoundException {
    String classes = System.getProperty("training.classes");
    if (classes == null) {
      return;
    }
    for (String name : Files.readAllLines(Path.of(classes))) {
      Class.forName(name, false, CustomRuntime.class.getClassLoader());
    }
  }

  /** After an error of the virtual machine's, the caller is told and the process ends. */
  private static void answer(Invocations invocations, RequestStreamHandler handler)
      throws IOException {
    Invocations.Invocation invocation = invocations.next();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(invocation.event()), answer, null);
    } catch (IOException | RuntimeException e) {
      invocations.failed(invocation, e);
      return;
    } catch (Error e) {
      invocations.failed(invocation, e);
      throw e;
    }
    invocations.answered(invocation, answer.toByteArray());
  }
}
