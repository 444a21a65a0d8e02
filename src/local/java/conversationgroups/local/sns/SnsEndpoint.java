package conversationgroups.local.sns;

import conversationgroups.local.DeveloperAccess;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Stands in for Amazon SNS, on the port of the local API. It answers {@code POST /}, since the SDKs
 * drop the path of an endpoint override. Signatures are not checked.
 */
@Singleton
public class SnsEndpoint {

  private static final Logger LOG = Logger.getLogger(SnsEndpoint.class);

  /** What the links in a message to a subscriber do; a web page's links must not do more. */
  private static final Set<String> BY_LINK = Set.of("ConfirmSubscription", "Unsubscribe");

  private final SnsActions actions;

  private final DeveloperAccess access;

  SnsEndpoint(SnsActions actions, DeveloperAccess access) {
    this.actions = actions;
    this.access = access;
  }

  void listen(@Observes Router router) {
    router.post("/").handler(access).handler(this::call);
    router.get("/").handler(this::link);
  }

  /** Quarkus holds a request's body back until someone asks for more. */
  private void call(RoutingContext call) {
    call.request().body().onFailure(call::fail).onSuccess(body -> answer(call, body.toString()));
    call.request().resume();
  }

  private void link(RoutingContext call) {
    if (!BY_LINK.contains(call.request().getParam("Action", ""))) {
      call.next();
    } else if (access.allows(call)) {
      answer(call, call.request().query());
    }
  }

  private void answer(RoutingContext call, String parameters) {
    String baseUrl = call.request().scheme() + "://" + call.request().authority();
    String requestId = UUID.randomUUID().toString();
    call.vertx()
        .executeBlocking(() -> result(Form.of(parameters, baseUrl), requestId), false)
        .onSuccess(xml -> send(call, 200, requestId, xml))
        .onFailure(
            e -> {
              SnsException error = refusal(e);
              send(call, error.status(), requestId, XmlAnswer.error(error, requestId));
            });
  }

  private String result(Form form, String requestId) {
    String name =
        form.optional("Action")
            .orElseThrow(() -> new SnsException("MissingAction", 400, "No Action is given"));
    if (!actions.names().contains(name)) {
      throw new SnsException(
          "InvalidAction",
          400,
          "The local endpoint has no %s, only %s".formatted(name, actions.names()));
    }
    return XmlAnswer.of(name, actions.run(name, form), requestId);
  }

  private static SnsException refusal(Throwable e) {
    if (e instanceof SnsException refusal) {
      return refusal;
    }
    LOG.error("the local SNS endpoint failed", e);
    return new SnsException("InternalError", 500, "The local endpoint failed; see its log");
  }

  private static void send(RoutingContext call, int status, String requestId, String xml) {
    call.response()
        .setStatusCode(status)
        .putHeader("content-type", "text/xml")
        .putHeader("x-amzn-requestid", requestId)
        .end(xml);
  }
}
