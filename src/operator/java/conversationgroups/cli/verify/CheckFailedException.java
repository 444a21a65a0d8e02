package conversationgroups.cli.verify;

/** What a check found, and what would have been right. */
final class CheckFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CheckFailedException(String message) {
    super(message);
  }

  static void unless(boolean right, String message) {
    if (!right) {
      throw new CheckFailedException(message);
    }
  }
}
