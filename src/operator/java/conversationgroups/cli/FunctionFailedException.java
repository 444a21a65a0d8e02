package conversationgroups.cli;

/** A function did not answer, or answered that it failed, or nothing that can be read. */
public final class FunctionFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  FunctionFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
