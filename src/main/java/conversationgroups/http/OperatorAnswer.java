package conversationgroups.http;

import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;

/**
 * What an operator gets back, in the form of the API's answers.
 *
 * @param message empty for a success
 * @param data absent from a failure
 */
public record OperatorAnswer(int code, String message, Object data) {

  static OperatorAnswer of(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Success<?> success) {
      return new OperatorAnswer(Code.SUCCESS.number(), "", success.value());
    }
    Outcome.Failure<?> failure = (Outcome.Failure<?>) outcome;
    return new OperatorAnswer(failure.code().number(), failure.message(), failure.present());
  }
}
