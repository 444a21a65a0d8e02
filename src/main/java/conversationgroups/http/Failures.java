package conversationgroups.http;

import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;

/** Failures of the request's shape. */
final class Failures {

  private Failures() {}

  static <T> Outcome<T> invalid(String message) {
    return Outcome.failure(Code.INVALID_REQUEST, message);
  }
}
