package conversationgroups.http;

import conversationgroups.domain.Caller;
import conversationgroups.domain.Code;
import conversationgroups.domain.IdempotencyKey;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserID;
import conversationgroups.observability.CallLog;
import conversationgroups.observability.LogWriter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers each call, of the API and of operators, and writes its line of the log. No exception
 * leaves it: Lambda would log its message, which may hold anything.
 */
@Singleton
public class Endpoint {

  private final LogWriter log;

  public Endpoint(LogWriter log) {
    this.log = log;
  }

  /**
   * Answers a request of the API. The checks run in the contract's order: user, shape, name, and
   * then what the operation finds.
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
    CallLog call = log.call(name, requestID);
    Outcome<?> outcome =
        outcome(
            call,
            requestID,
            "try again, with the Idempotency-Key the call had",
            () ->
                caller(request, requestID, call)
                    .then(
                        caller ->
                            RequestFields.of(request)
                                .then(decode)
                                .then(input -> operation.apply(caller, input))));
    return Responses.of(logged(call, outcome));
  }

  /**
   * Answers an operator, who has invoked a function for one user.
   *
   * @param work what is done for the user; it counts what it asks of the store
   */
  public OperatorAnswer answerOperator(
      String name, OperatorRequest request, BiFunction<UserID, StoreUse, ?> work) {
    String requestID = UUID.randomUUID().toString();
    CallLog call = log.call(name, requestID);
    Outcome<?> outcome =
        outcome(
            call,
            requestID,
            "invoke it again",
            () ->
                request
                    .user()
                    .map(
                        user -> {
                          call.calledBy(user);
                          return work.apply(user, call.storeUse());
                        }));
    return OperatorAnswer.of(logged(call, outcome));
  }

  /**
   * Answers a browser's preflight; API Gateway adds the headers that say who may call.
   *
   * @param name the function's, for the log
   */
  public HttpResponse preflight(String name, HttpRequest request) {
    HttpResponse response = Responses.noContent();
    log.call(name, requestID(request)).write(Code.SUCCESS, response.statusCode());
    return response;
  }

  /**
   * Answers a request that no operation's route matches.
   *
   * @param name the function's, for the log
   */
  public HttpResponse noSuchOperation(String name, HttpRequest request) {
    return Responses.of(
        logged(
            log.call(name, requestID(request)),
            Outcome.failure(
                Code.NO_SUCH_OPERATION,
                "no such operation; each is POST /<its name>, the two that read also GET")));
  }

  /** The one place where an exception becomes a failure. */
  private static Outcome<?> outcome(
      CallLog call, String requestID, String howToRepeat, Supplier<Outcome<?>> work) {
    try {
      return work.get();
    } catch (StoreUnavailableException e) {
      call.failed(e);
      return Outcome.failure(Code.UNAVAILABLE, "the store did not answer in time; " + howToRepeat);
    } catch (RuntimeException e) {
      call.failed(e);
      return Outcome.failure(Code.INTERNAL_ERROR, "internal error in request " + requestID);
    }
  }

  private static Outcome<?> logged(CallLog call, Outcome<?> outcome) {
    Code code = Responses.code(outcome);
    call.write(code, Responses.status(code));
    return outcome;
  }

  private static String requestID(HttpRequest request) {
    return request.requestID().orElseGet(() -> UUID.randomUUID().toString());
  }

  private static Outcome<Caller> caller(HttpRequest request, String requestID, CallLog call) {
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
              call.calledBy(user);
              return key.map(given -> new Caller(user, requestID, time, given, call.storeUse()));
            });
  }

  private static Outcome<UserID> noUser() {
    return Outcome.failure(
        Code.NO_VERIFIED_USER,
        "the request carries no verified user; send Authorization: Bearer <JWT with a sub claim>");
  }
}
