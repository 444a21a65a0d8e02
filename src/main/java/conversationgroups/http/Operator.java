package conversationgroups.http;

import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserID;
import conversationgroups.observability.CallLog;
import conversationgroups.observability.LogWriter;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;

/** Answers those who operate the service; they reach it by Lambda's own API, not by a route. */
@Singleton
public class Operator {

  private final LogWriter lines;

  Operator(LogWriter lines) {
    this.lines = lines;
  }

  /**
   * Does something for one user, and writes a line of it as of any call. A failure is an answer: of
   * an exception, Lambda would log the message, which may hold anything.
   */
  public OperatorAnswer forUser(
      String operation, OperatorRequest request, BiFunction<UserID, StoreUse, ?> work) {
    String requestID = UUID.randomUUID().toString();
    CallLog line = lines.call(operation, requestID);
    Outcome<?> outcome = outcome(line, requestID, request, work);
    Code code = outcome instanceof Outcome.Failure<?> failure ? failure.code() : Code.SUCCESS;
    line.write(code, status(code));
    return OperatorAnswer.of(outcome);
  }

  private static Outcome<?> outcome(
      CallLog line,
      String requestID,
      OperatorRequest request,
      BiFunction<UserID, StoreUse, ?> work) {
    try {
      return OperatorRequest.user(request)
          .map(
              user -> {
                line.calledBy(user);
                return work.apply(user, line.storeUse());
              });
    } catch (StoreUnavailableException e) {
      line.failed(e);
      return Outcome.failure(Code.UNAVAILABLE, "the store did not answer in time; invoke it again");
    } catch (RuntimeException e) {
      line.failed(e);
      return Outcome.failure(Code.INTERNAL_ERROR, "internal error in request " + requestID);
    }
  }

  private static int status(Code code) {
    return switch (code) {
      case SUCCESS -> 200;
      case UNAVAILABLE -> 503;
      case INTERNAL_ERROR -> 500;
      default -> 400;
    };
  }
}
