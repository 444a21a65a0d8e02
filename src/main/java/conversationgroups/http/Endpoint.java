package conversationgroups.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.domain.Caller;
import conversationgroups.domain.Code;
import conversationgroups.domain.IdempotencyKey;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.domain.UserID;
import conversationgroups.observability.CallLog;
import conversationgroups.observability.LogWriter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The one place where requests are decoded and answers encoded, failures included. */
@Singleton
public class Endpoint {

  private final LogWriter lines;

  public Endpoint(LogWriter lines) {
    this.lines = lines;
  }

  /**
   * Answers a request, and writes the log's line of it. The checks run in the contract's order:
   * user, shape, name, and then what the operation finds.
   *
   * @param name the operation's, for the log
   * @param decode reads the operation's input from the request's fields
   * @param operation what is done with it
   */
  public <I, T> HttpResponse answer(
      String name,
      HttpRequest request,
      Function<RequestFields, Outcome<I>> decode,
      BiFunction<Caller, I, Outcome<T>> operation) {
    String requestID = requestID(request);
    CallLog line = lines.call(name, requestID);
    try {
      return answer(
          caller(request, requestID, line)
              .then(
                  caller ->
                      fields(request).then(decode).then(input -> operation.apply(caller, input))),
          line);
    } catch (StoreUnavailableException e) {
      line.failed(e);
      return answer(
          Outcome.failure(
              Code.UNAVAILABLE,
              "the store did not answer in time; try again, with the Idempotency-Key the call had"),
          line);
    } catch (RuntimeException e) {
      line.failed(e);
      return answer(
          Outcome.failure(Code.INTERNAL_ERROR, "internal error in request " + requestID), line);
    }
  }

  /**
   * Answers a browser's preflight; API Gateway adds the headers that say who may call.
   *
   * @param name the function's, for the log
   */
  public HttpResponse preflight(String name, HttpRequest request) {
    HttpResponse response = Responses.noContent();
    lines.call(name, requestID(request)).write(Code.SUCCESS, response.statusCode());
    return response;
  }

  /**
   * Answers a request that no operation's route matches.
   *
   * @param name the function's, for the log
   */
  public HttpResponse noSuchOperation(String name, HttpRequest request) {
    return answer(
        Outcome.failure(
            Code.NO_SUCH_OPERATION,
            "no such operation; each is POST /<its name>, the two that read also GET"),
        lines.call(name, requestID(request)));
  }

  private static HttpResponse answer(Outcome<?> outcome, CallLog line) {
    HttpResponse response = Responses.of(outcome);
    line.write(Responses.code(outcome), response.statusCode());
    return response;
  }

  private static String requestID(HttpRequest request) {
    return request.requestID().orElseGet(() -> UUID.randomUUID().toString());
  }

  private static Outcome<Caller> caller(HttpRequest request, String requestID, CallLog line) {
    Outcome<Optional<IdempotencyKey>> key =
        request
            .header("idempotency-key")
            .map(header -> IdempotencyKey.of(header).map(Optional::of))
            .orElseGet(() -> Outcome.success(Optional.empty()));
    Instant time = request.time().orElseGet(Instant::now);
    return request
        .verifiedSubject()
        .map(UserID::of)
        .orElseGet(Endpoint::noUser)
        .then(
            user -> {
              line.calledBy(user);
              return key.map(given -> new Caller(user, requestID, time, given, line.storeUse()));
            });
  }

  private static Outcome<UserID> noUser() {
    return Outcome.failure(
        Code.NO_VERIFIED_USER,
        "the request carries no verified user; send Authorization: Bearer <JWT with a sub claim>");
  }

  /** A GET has its fields in the query string, a POST in the body; no body is no fields. */
  private static Outcome<RequestFields> fields(HttpRequest request) {
    if (request.isGet()) {
      return QueryString.parse(request.rawQueryString()).map(query -> new RequestFields(query, true));
    }
    return Body.of(request)
        .then(body -> bodyFields(request, body))
        .map(json -> new RequestFields(json, false));
  }

  private static Outcome<ObjectNode> bodyFields(HttpRequest request, String body) {
    if (!isWhiteSpace(body)) {
      return StrictJson.parse(body);
    }
    return request.rawQueryString().isEmpty()
        ? Outcome.success(JsonNodeFactory.instance.objectNode())
        : Failures.invalid("a POST has its fields in a JSON body, not in the query string");
  }

  /** As JSON has it. */
  private static boolean isWhiteSpace(String body) {
    return body.chars().allMatch(c -> " \t\r\n".indexOf(c) >= 0);
  }
}
