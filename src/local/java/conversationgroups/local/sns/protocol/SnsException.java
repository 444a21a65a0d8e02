package conversationgroups.local.sns.protocol;

/** A refusal as SNS words it: a code of its API reference, an HTTP status and what was wrong. */
public final class SnsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final int status;

  public SnsException(String code, int status, String message) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
  }

  public static SnsException invalidParameter(String what) {
    return new SnsException("InvalidParameter", 400, "Invalid parameter: " + what);
  }

  /** The code of SNS for message attributes; the SDKs call it InvalidParameterValueException. */
  public static SnsException invalidValue(String message) {
    return new SnsException("ParameterValueInvalid", 400, message);
  }

  public static SnsException notFound(String what) {
    return new SnsException("NotFound", 404, what + " does not exist");
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }
}
