package conversationgroups.lambda;

import conversationgroups.observability.LogWriter;
import conversationgroups.push.PushPriming;
import conversationgroups.store.PrimingRequests;
import io.quarkus.funqy.lambda.FunqyLambdaBindingRecorder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What runs around SnapStart's snapshot. Before it, the whole way of a call is gone, so that no
 * first call pays for classes, TLS and marshallers: nothing is written to the table or the log, and
 * no user's data are read. After a restore, the log begins as after a start.
 *
 * <p>Lambda's own Java calls these hooks; where there are no snapshots, nobody does.
 */
@Singleton
public class Priming implements Resource {

  private static final Logger LOG = Logger.getLogger(Priming.class);

  /** So often is each way gone, for the compiler to take notice of it. */
  private static final int TIMES = 20;

  private final Optional<String> function;
  private final Instance<PrimingRequests> requests;
  private final Instance<PushPriming> push;
  private final LogWriter log;

  Priming(
      @ConfigProperty(name = "quarkus.funqy.export") Optional<String> function,
      Instance<PrimingRequests> requests,
      Instance<PushPriming> push,
      LogWriter log) {
    this.function = function;
    this.requests = requests;
    this.push = push;
    this.log = log;
  }

  void register(@Observes StartupEvent start) {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    log.silence();
    function.ifPresent(this::prime);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    log.begin();
  }

  /** A failure here must not keep the function from starting. */
  private void prime(String name) {
    try {
      // The first of them costs: a read, or a transaction that is refused.
      PrimingPlan.run(name, requests.get());
      push.get().run(name);
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
    if (function.endsWith("ConversationGroupEvents")) {
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
      case "deleteConversationsFromAllGroups" -> "{\"conversationIDList\":[]}";
      case "sortConversationGroups" -> "{\"groupNameList\":[\"\"]}";
      case "deleteConversationGroup" -> "{\"groupName\":\"\"}";
      case "getConversationGroupList" -> "{\"none\":\"\"}";
      default -> "{\"groupName\":\"\",\"conversationIDList\":[\"C2Ca\",\"GROUPb\"]}";
    };
  }
}
