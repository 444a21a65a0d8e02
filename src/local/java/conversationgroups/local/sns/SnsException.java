package conversationgroups.local.sns;

/** A refusal as SNS words it: a code of its API reference, an HTTP status and what was wrong. */
final class SnsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final int status;

  SnsException(String code, int status, String message) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
  }

  static SnsException invalidParameter(String what) {
    return new SnsException("InvalidParameter", 400, "Invalid parameter: " + what);
  }

  static void unless(boolean holds, String reason) {
    if (!holds) {
      throw invalidParameter(reason);
    }
  }

  static SnsException notFound(String what) {
    return new SnsException("NotFound", 404, what + " does not exist");
  }

  String code() {
    return code;
  }

  int status() {
    return status;
  }
}
