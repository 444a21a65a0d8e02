package conversationgroups.operator;

import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;
import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.domain.UserID;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Answers those who operate the service; they reach it by Lambda's own API, not by a route. */
@Singleton
public class Operator {

  private static final Logger LOG = Logger.getLogger(Operator.class);

  /** Does something for one user. What is not expected is Lambda's to report, as an error. */
  public OperatorAnswer forUser(OperatorRequest request, Function<UserID, ?> operation) {
    try {
      return OperatorAnswer.of(OperatorRequest.user(request).map(operation));
    } catch (StoreUnavailableException e) {
      LOG.warn("the store did not answer", e);
      return OperatorAnswer.of(
          Outcome.failure(Code.UNAVAILABLE, "the store did not answer in time; try again"));
    }
  }
}
