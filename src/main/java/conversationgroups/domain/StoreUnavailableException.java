package conversationgroups.domain;

/** The store did not answer within the call's deadline, or refuses because of load. */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
