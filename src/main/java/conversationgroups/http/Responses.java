package conversationgroups.http;

import conversationgroups.domain.Code;
import conversationgroups.domain.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Encodes outcomes. This is the only place that knows the HTTP status of a code. */
final class Responses {

  private static final Map<String, String> HEADERS =
      Map.of("content-type", "application/json; charset=utf-8", "cache-control", "no-store");

  private static final int UNAVAILABLE_SECONDS = 1;

  private Responses() {}

  /** The answer's body. {@code data} is absent from an error, but one that says what there is. */
  private record Envelope(int code, String message, Object data) {}

  static HttpResponse of(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Success<?> success) {
      return encode(Code.SUCCESS, "", success.value());
    }
    Outcome.Failure<?> failure = (Outcome.Failure<?>) outcome;
    return encode(failure.code(), failure.message(), failure.present());
  }

  static HttpResponse noContent() {
    return new HttpResponse(204, Map.of(), "");
  }

  static Code code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Failure<?> failure ? failure.code() : Code.SUCCESS;
  }

  private static HttpResponse encode(Code code, String message, Object data) {
    return new HttpResponse(
        status(code), headers(code), StrictJson.write(new Envelope(code.number(), message, data)));
  }

  private static Map<String, String> headers(Code code) {
    return switch (code) {
      case UNAVAILABLE -> retryAfter(UNAVAILABLE_SECONDS);
      case TOO_MANY_WRITES -> retryAfter(secondsToNextMinute());
      default -> HEADERS;
    };
  }

  private static Map<String, String> retryAfter(long seconds) {
    Map<String, String> headers = new HashMap<>(HEADERS);
    headers.put("retry-after", Long.toString(seconds));
    return headers;
  }

  /** The limit counts by minutes of the clock. */
  private static long secondsToNextMinute() {
    return 60 - Instant.now().getEpochSecond() % 60;
  }

  static int status(Code code) {
    return switch (code) {
      case SUCCESS -> 200;
      case INVALID_REQUEST, TOO_MANY_CONVERSATIONS_IN_CALL, INVALID_GROUP_NAME -> 400;
      case NO_VERIFIED_USER -> 401;
      case GROUP_NOT_FOUND, NO_SUCH_OPERATION -> 404;
      case TOO_MANY_GROUPS, GROUP_NAME_TAKEN, IDEMPOTENCY_KEY_REUSED, OTHER_GROUPS -> 409;
      case TOO_MANY_WRITES -> 429;
      case UNAVAILABLE -> 503;
      case INTERNAL_ERROR -> 500;
      case INVALID_CONVERSATION_ID, GROUP_FULL ->
          throw new IllegalArgumentException(code + " is of an item, not of an answer");
    };
  }
}
