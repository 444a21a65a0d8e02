package conversationgroups.lambda;

import conversationgroups.store.Rehearsal;
import io.quarkus.funqy.lambda.FunqyLambdaBindingRecorder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Goes the whole way of a call before SnapStart takes its snapshot, so that no first call pays for
 * classes, TLS and marshallers. Quarkus starts within the handler's constructor, which is before
 * the snapshot. Nothing is written, and no user's data are read.
 */
@Singleton
public class Priming {

  private static final Logger LOG = Logger.getLogger(Priming.class);

  /** So often is each way gone, for the compiler to take notice of it. */
  private static final int TIMES = 20;

  /** After everything else that starts. */
  private static final int LAST = 100_000;

  private final Optional<String> initialisation;
  private final Optional<String> function;
  private final Instance<Rehearsal> rehearsal;

  /**
   * @param initialisation how Lambda starts this environment; "snap-start" before a snapshot
   */
  Priming(
      @ConfigProperty(name = "aws.lambda.initialization.type") Optional<String> initialisation,
      @ConfigProperty(name = "quarkus.funqy.export") Optional<String> function,
      Instance<Rehearsal> rehearsal) {
    this.initialisation = initialisation;
    this.function = function;
    this.rehearsal = rehearsal;
  }

  void prime(@Observes @Priority(LAST) StartupEvent start) {
    if (initialisation.filter("snap-start"::equals).isPresent()) {
      function.ifPresent(this::prime);
    }
  }

  /** A failure here must not keep the function from starting. */
  private void prime(String name) {
    try {
      // The first of them costs: a read, or a transaction that is refused.
      Rehearsals.run(name, rehearsal.get());
      for (int i = 0; i < TIMES; i++) {
        answer(name);
      }
      LOG.infof("%s is primed", name);
    } catch (IOException | RuntimeException e) {
      LOG.warnf("%s starts without priming: %s", name, e.getClass().getName());
    }
  }

  private static void answer(String function) throws IOException {
    byte[] event = event(function).getBytes(StandardCharsets.UTF_8);
    FunqyLambdaBindingRecorder.handle(
        new ByteArrayInputStream(event), new ByteArrayOutputStream(), null);
  }

  /** A request whose fields are all read, and then refused before the store is asked. */
  private static String event(String function) {
    if (function.equals("publishConversationGroupEvents")) {
      return "{\"Records\":[]}";
    }
    String body = body(function).replace("\"", "\\\"");
    return """
    {"version":"2.0","rawQueryString":"","headers":{"content-type":"application/json"},\
    "requestContext":{"requestId":"priming","timeEpoch":1,"http":{"method":"POST"},\
    "authorizer":{"jwt":{"claims":{"sub":"priming"}}}},"isBase64Encoded":false,"body":"%s"}\
    """
        .formatted(body);
  }

  private static String body(String function) {
    return switch (function) {
      case "renameConversationGroup" -> "{\"oldName\":\"\",\"newName\":\"\"}";
      case "deleteConversationGroup" -> "{\"groupName\":\"\"}";
      case "getConversationGroupList" -> "{\"none\":\"\"}";
      default -> "{\"groupName\":\"\",\"conversationIDList\":[\"C2Ca\",\"GROUPb\"]}";
    };
  }
}
