package conversationgroups.cli.verify;

import conversationgroups.cli.verify.BreakingGateway.Answered;
import conversationgroups.cli.verify.BreakingGateway.Breakage;
import conversationgroups.cli.verify.BreakingGateway.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ways in which a deployment can be broken, by the check that must see each. */
final class Breakages {

  private static final Answered NOT_FOUND = Answered.of(404, "{\"message\":\"Not Found\"}");
  private static final String ERASE = "2015-03-31/functions/eraseUser/invocations";
  private static final String DISCONNECT = "2015-03-31/functions/disconnectUser/invocations";

  private Breakages() {}

  /**
   * Each touches its own check alone, so that one run sees them all.
   *
   * @param token one that is valid
   * @param another and one of another user
   */
  static Map<String, Breakage> ofOneCheckEach(String token, String another) {
    Map<String, Breakage> breakages = new LinkedHashMap<>();
    // The first, so the nearest to the service: the next ones change tokens that they do not know.
    breakages.put("a device hears a change, and its ticket is good once", streamOfAnother(another));
    // By the same stream.
    breakages.put("the device hears the erasure, and its connection ends", (c, s) -> s.send(c));
    breakages.put("no route is served without a token", routeWithoutAuthorizer(token));
    breakages.put("no route takes a token whose claims were changed", anySignature(token));
    breakages.put("no route takes a token without a signature", noSignature(token));
    breakages.put("an unknown route answers 59003", unknownRouteIsTheGateways());
    breakages.put("preflights are answered on each route", preflightsReachNothing());
    breakages.put("answers name the origins that may read them", originIsNotNamed());
    breakages.put("answers are not to be stored", noCacheControl());
    breakages.put("createConversationGroup", answers("createConversationGroup", "59001", "50004"));
    breakages.put("getConversationList, page by page", tokenDropped());
    breakages.put(
        "getConversationList, of some conversations",
        answers("getConversationList", "\"conversationGroupList\":[]", "\"groups\":[]"));
    breakages.put("a repeat with its Idempotency-Key acts once", keyIsLost());
    breakages.put("a user has 20 groups", answers("createConversationGroup", "51010", "0"));
    return breakages;
  }

  /** Of these, what comes after in the story may go wrong as well. */
  static Map<String, Breakage> ofTheStory() {
    Map<String, Breakage> breakages = new LinkedHashMap<>();
    breakages.put("addConversationsToGroup", acknowledgedOnly("addConversationsToGroup"));
    breakages.put("renameConversationGroup", acknowledgedOnly("renameConversationGroup"));
    breakages.put("every change since then is told as it was", someEventsAreFilteredOut());
    breakages.put("the device hears the erasure, and its connection ends", deviceIsCutOff());
    return breakages;
  }

  /** All of them at once. */
  static Breakage together(Collection<Breakage> breakages) {
    Breakage together = (call, service) -> service.send(call);
    for (Breakage breakage : breakages) {
      Breakage inner = together;
      together = (call, service) -> breakage.answer(call, next -> inner.answer(next, service));
    }
    return together;
  }

  private static Breakage routeWithoutAuthorizer(String token) {
    return (call, service) ->
        service.send(
            call.is("deleteConversationGroup") && !call.headers().containsKey("authorization")
                ? call.with("authorization", "Bearer " + token)
                : call);
  }

  private static Breakage anySignature(String token) {
    return (call, service) -> service.send(isForged(call, token) ? allowed(call, token) : call);
  }

  private static Breakage noSignature(String token) {
    return (call, service) ->
        service.send(
            call.headers().getOrDefault("authorization", "").endsWith(".")
                ? allowed(call, token)
                : call);
  }

  private static boolean isForged(Call call, String token) {
    String sent = call.headers().getOrDefault("authorization", "");
    return !sent.isEmpty() && !sent.endsWith(".") && !sent.equals("Bearer " + token);
  }

  private static Call allowed(Call call, String token) {
    return call.with("authorization", "Bearer " + token);
  }

  private static Breakage unknownRouteIsTheGateways() {
    return (call, service) -> call.is("noSuchOperation") ? NOT_FOUND : service.send(call);
  }

  private static Breakage preflightsReachNothing() {
    return (call, service) -> call.method().equals("OPTIONS") ? NOT_FOUND : service.send(call);
  }

  private static Breakage originIsNotNamed() {
    return (call, service) -> {
      Answered answered = service.send(call);
      boolean preflight = call.method().equals("OPTIONS");
      return preflight ? answered : answered.without("access-control-allow-origin");
    };
  }

  private static Breakage noCacheControl() {
    return (call, service) -> service.send(call).without("cache-control");
  }

  /** A version of before, with another text in its answers. */
  private static Breakage answers(String operation, String text, String other) {
    return (call, service) -> {
      Answered real = service.send(call);
      return call.is(operation)
          ? new Answered(real.status(), real.headers(), real.body().replace(text, other))
          : real;
    };
  }

  /** The first call of its kind is answered, and nothing is done. */
  private static Breakage acknowledgedOnly(String operation) {
    boolean[] done = new boolean[1];
    return (call, service) -> {
      if (done[0] || !call.is(operation) || !call.headers().containsKey("authorization")) {
        return service.send(call);
      }
      Answered real = service.send(call.withBody("{}"));
      done[0] = real.status() == 400;
      return done[0]
          ? Answered.of(200, "{\"code\":0,\"message\":\"\",\"data\":{\"groupName\":\"Suppliers\"}}")
          : real;
    };
  }

  private static Breakage tokenDropped() {
    return (call, service) ->
        service.send(call.withPath(call.path().replaceFirst("&nextToken=[^&]*", "")));
  }

  private static Breakage keyIsLost() {
    return (call, service) -> service.send(call.without("idempotency-key"));
  }

  /** Of which the user's device hears neither changes nor the erasure. */
  private static Breakage streamOfAnother(String another) {
    return (call, service) ->
        service.send(
            call.is("openEventStream") && call.headers().containsKey("authorization")
                ? call.with("authorization", "Bearer " + another)
                : call);
  }

  private static Breakage someEventsAreFilteredOut() {
    String only = "{\"type\":[\"onConversationGroupListUpdated\"]}";
    String filter = URLEncoder.encode(only, StandardCharsets.UTF_8);
    return (call, service) ->
        service.send(
            call.body().contains("Action=Subscribe")
                ? call.withBody(call.body().replaceFirst("(\\.value=)%7B[^&]*", "$1" + filter))
                : call);
  }

  /** The connection is open until then, and does not hear why it ends. */
  private static Breakage deviceIsCutOff() {
    return (call, service) -> {
      if (call.is(ERASE)) {
        service.send(call.withPath("/" + DISCONNECT));
      }
      return service.send(call);
    };
  }

  static Breakage erasureIsAcknowledgedOnly() {
    String erased = "{\"code\":0,\"message\":\"\",\"data\":{\"state\":\"erased\"}}";
    return (call, service) -> call.is(ERASE) ? Answered.of(200, erased) : service.send(call);
  }
}
