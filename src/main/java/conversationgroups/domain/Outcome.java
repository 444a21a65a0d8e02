package conversationgroups.domain;

import java.util.function.Function;

/** What an operation came to: its result, or the one reason why it was refused. */
public sealed interface Outcome<T> {

  record Success<T>(T value) implements Outcome<T> {}

  /**
   * A refusal: nothing was changed. The message is for the caller to read.
   *
   * @param present the groups that there are, of {@link Code#OTHER_GROUPS} alone; else null
   */
  record Failure<T>(Code code, String message, GroupList present) implements Outcome<T> {

    public Failure(Code code, String message) {
      this(code, message, null);
    }

    <U> Failure<U> as() {
      return new Failure<>(code, message, present);
    }
  }

  static <T> Outcome<T> success(T value) {
    return new Success<>(value);
  }

  static <T> Outcome<T> failure(Code code, String message) {
    return new Failure<>(code, message);
  }

  /** Goes on with the value; a failure stays what it is. */
  default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
    if (this instanceof Success<T> success) {
      return next.apply(success.value());
    }
    return ((Failure<T>) this).as();
  }

  default <U> Outcome<U> map(Function<? super T, ? extends U> function) {
    return then(value -> success(function.apply(value)));
  }
}
