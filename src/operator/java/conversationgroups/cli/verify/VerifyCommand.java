package conversationgroups.cli.verify;

import conversationgroups.cli.Connection;
import conversationgroups.cli.ExitStatus;
import conversationgroups.cli.Functions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** Checks a deployment as its clients and subscribers have it, and leaves no trace. */
@Command(
    name = "verify",
    description = "Checks what is deployed, as a test user who is erased at the end.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

  private static final String LOCAL_TOPIC =
      "arn:aws:sns:eu-central-1:000000000000:conversation-group-events";

  /** Until a run that is cut off has cleaned up. */
  private static final int LONGEST_END_SECONDS = 120;

  @Mixin Connection connection;
  @Spec CommandSpec spec;

  @Option(
      names = "--api",
      required = true,
      paramLabel = "URL",
      description = "The API: the stack's output ApiUrl.")
  URI api;

  @Option(
      names = "--token-command",
      required = true,
      paramLabel = "COMMAND",
      description = "Prints a token of a user who has no groups. The shell runs it.")
  String tokenCommand;

  @Option(
      names = "--topic",
      paramLabel = "ARN",
      description = "The topic: the stack's output TopicArn. Needed for a deployment.")
  String topic;

  @Option(
      names = "--origin",
      defaultValue = "https://example.com",
      paramLabel = "URL",
      description = "A page that may call, by CorsAllowOrigins; \"\" if none may.")
  String origin;

  @Option(
      names = "--no-push",
      description = "Push is not deployed; without this its checks fail then.")
  boolean noPush;

  @Option(
      names = "--wait",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "How long to wait for an event; ${DEFAULT-VALUE} if not given.")
  int seconds;

  private final Traces traces = new Traces();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!String.valueOf(api.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("--api must be a URL such as https://…, not " + api);
    }
    if (topic == null && connection.endpoint == null) {
      throw new IllegalArgumentException(
          "say which topic: --topic with the stack's output TopicArn");
    }
    CountDownLatch ended = new CountDownLatch(1);
    Thread whenKilled = stopping(Thread.currentThread(), ended);
    Runtime.getRuntime().addShutdownHook(whenKilled);
    int status = ExitStatus.UNFINISHED;
    try (Functions functions = connection.open()) {
      try {
        status = verify(functions);
      } finally {
        status = removeTraces() ? status : ExitStatus.UNFINISHED;
      }
    } finally {
      ended.countDown();
      forget(whenKilled);
    }
    return status;
  }

  private int verify(Functions functions) throws IOException, InterruptedException {
    Token token = Token.printedBy(tokenCommand);
    PrintWriter out = spec.commandLine().getOut();
    Checks checks = new Checks(out);
    Duration patience = Duration.ofSeconds(seconds);
    Api client = new Api(api, token.value(), !noPush);
    new Verification(client, token, origin, patience, functions, traces)
        .run(checks, () -> subscription(token.user()));
    out.println(checks.summary());
    return checks.failed() == 0 ? ExitStatus.DONE : ExitStatus.REPORTED;
  }

  private EventSubscription subscription(String user) throws IOException {
    if (connection.endpoint == null) {
      return QueueSubscription.inTheRegionOf(topic, user);
    }
    SnsClient sns =
        connection
            .local(SnsClient.builder())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    return new LocalSubscription(sns, topic == null ? LOCAL_TOPIC : topic, user);
  }

  /** Also after Ctrl-C, which has interrupted what was going on. */
  private boolean removeTraces() {
    Thread.interrupted();
    List<String> left = traces.remove();
    left.forEach(trace -> spec.commandLine().getErr().println("left behind: " + trace));
    return left.isEmpty();
  }

  private static Thread stopping(Thread run, CountDownLatch ended) {
    return new Thread(
        () -> {
          run.interrupt();
          try {
            ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void forget(Thread whenKilled) {
    try {
      Runtime.getRuntime().removeShutdownHook(whenKilled);
    } catch (IllegalStateException alreadyStopping) {
      // It is what has called us here.
    }
  }
}
