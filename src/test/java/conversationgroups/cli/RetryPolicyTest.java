package conversationgroups.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conversationgroups.cli.AnsweringLambda.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a command asks Lambda, whatever goes wrong: one policy, and not one in another. */
class RetryPolicyTest {

  private static final Reply BUSY = Reply.body("{\"code\":50005,\"message\":\"busy\"}");
  private static final Reply BROKEN = Reply.body("{\"code\":50004,\"message\":\"internal\"}");
  private static final Reply UNREACHED = new Reply(500, false, "{}");
  private static final Reply ASLEEP = new Reply(409, false, "{}");
  private static final Reply GROUPS =
      Reply.body("{\"code\":0,\"message\":\"\",\"data\":{\"groupNameList\":[],\"sequence\":7}}");

  private static Functions functions(URI address) {
    Connection connection = new Connection();
    connection.endpoint = address;
    return connection.open(new RetryPolicy(Duration.ofMillis(1)));
  }

  private static Answer groups(AnsweringLambda lambda) {
    try (Functions functions = functions(lambda.address())) {
      return new UserCalls(functions).groups("u");
    }
  }

  static Stream<List<Reply>> failuresThatPass() {
    return Stream.of(
        List.of(Reply.throttled()),
        List.of(UNREACHED),
        List.of(BUSY),
        List.of(BROKEN),
        List.of(Reply.throttled(), BUSY, UNREACHED, BUSY));
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void attemptsAreSixInAll(List<Reply> failures) throws IOException {
    Reply last = failures.get(failures.size() - 1);
    List<Reply> replies =
        Stream.concat(failures.stream(), Collections.nCopies(50, last).stream()).toList();
    try (AnsweringLambda lambda = new AnsweringLambda(replies.toArray(Reply[]::new))) {
      assertThatThrownBy(() -> groups(lambda)).isInstanceOf(FunctionFailedException.class);
      assertThat(lambda.invocations).hasSize(RetryPolicy.ATTEMPTS);
      assertThat(lambda.invocations).as("one request, by its ID").containsOnly(first(lambda));
    }
  }

  private static AnsweringLambda.Invocation first(AnsweringLambda lambda) {
    return lambda.invocations.get(0);
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void answerIsTakenOnceItComes(List<Reply> failures) throws IOException {
    List<Reply> replies = Stream.concat(failures.stream(), Stream.of(GROUPS)).toList();
    try (AnsweringLambda lambda = new AnsweringLambda(replies.toArray(Reply[]::new))) {
      assertThat(groups(lambda).sequence()).isEqualTo(7);
      assertThat(lambda.invocations).hasSize(failures.size() + 1);
    }
  }

  static Stream<Reply> failuresThatTakeMinutes() {
    return Stream.of(ASLEEP, Reply.body("{\"code\":59005,\"message\":\"too many\"}"));
  }

  @ParameterizedTest
  @MethodSource("failuresThatTakeMinutes")
  void whatTakesMinutesIsWaitedFor(Reply failure) throws IOException {
    List<Reply> minutes = Collections.nCopies(RetryPolicy.ATTEMPTS_IN_MINUTES - 1, failure);
    List<Reply> replies = Stream.concat(minutes.stream(), Stream.of(GROUPS)).toList();
    try (AnsweringLambda lambda = new AnsweringLambda(replies.toArray(Reply[]::new))) {
      assertThat(groups(lambda).sequence()).isEqualTo(7);
    }
    try (AnsweringLambda lambda = new AnsweringLambda(failure)) {
      assertThatThrownBy(() -> groups(lambda)).isInstanceOf(FunctionFailedException.class);
      assertThat(lambda.invocations).hasSize(RetryPolicy.ATTEMPTS_IN_MINUTES);
    }
  }

  static Stream<Reply> failuresThatStay() {
    return Stream.of(
        new Reply(403, false, "{}"),
        new Reply(200, true, "{\"errorMessage\":\"it crashed\"}"),
        Reply.of("no JSON"),
        Reply.of("{}"),
        Reply.of("{\"statusCode\":200}"),
        Reply.body("no JSON"),
        Reply.body("{\"message\":\"\",\"data\":{}}"),
        Reply.body("{\"code\":\"0\",\"message\":\"\",\"data\":{}}"),
        Reply.body("{\"code\":0,\"message\":\"\"}"));
  }

  @ParameterizedTest
  @MethodSource("failuresThatStay")
  void whatWillNotPassIsAskedOnce(Reply failure) throws IOException {
    try (AnsweringLambda lambda = new AnsweringLambda(failure)) {
      assertThatThrownBy(() -> groups(lambda)).isInstanceOf(FunctionFailedException.class);
      assertThat(lambda.invocations).hasSize(1);
    }
  }

  @Test
  void userWithoutBytesIsNotSentAsAnother() throws IOException {
    try (AnsweringLambda lambda = new AnsweringLambda(GROUPS);
        Functions functions = functions(lambda.address())) {
      assertThatThrownBy(() -> new UserCalls(functions).groups("u\ud83d"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(lambda.invocations).isEmpty();
    }
  }
}
