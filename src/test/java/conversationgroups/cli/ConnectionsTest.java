package conversationgroups.cli;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.cli.AnsweringLambda.Invocation;
import conversationgroups.cli.AnsweringLambda.Reply;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the commands of connections ask, print, and do not believe. */
class ConnectionsTest {

  private final StringWriter printed = new StringWriter();

  private int run(Reply reply, String command, Invocation... expected) throws IOException {
    try (AnsweringLambda lambda = new AnsweringLambda(reply)) {
      int status = new Commands(lambda.address()).run(printed, command, "alice");
      assertThat(lambda.invocations).containsExactly(expected);
      return status;
    }
  }

  private static Reply data(String data) {
    return Reply.of("{\"code\":0,\"message\":\"\",\"data\":" + data + "}");
  }

  @Test
  void connectionsAreListed() throws IOException {
    Reply two =
        data(
            "{\"userID\":\"alice\",\"connectionList\":["
                + "{\"connectionID\":\"a=\",\"connectedAt\":\"2026-11-25T10:00:00Z\",\"ageSeconds\":99},"
                + "{\"connectionID\":\"b=\",\"connectedAt\":\"2026-11-25T10:01:00Z\",\"ageSeconds\":39}]}");
    int status =
        run(two, "connections", new Invocation("listConnections", "{\"userID\":\"alice\"}"));
    assertThat(status).isEqualTo(ExitStatus.DONE);
    assertThat(printed.toString().lines())
        .containsExactly(
            "alice: 2 connected",
            "  a= since 2026-11-25T10:00:00Z, 99 s",
            "  b= since 2026-11-25T10:01:00Z, 39 s");
  }

  @Test
  void endedConnectionsAreCounted() throws IOException {
    int status =
        run(
            data("{\"userID\":\"alice\",\"disconnected\":2}"),
            "disconnect",
            new Invocation("disconnectUser", "{\"userID\":\"alice\"}"));
    assertThat(status).isEqualTo(ExitStatus.DONE);
    assertThat(printed.toString().lines()).containsExactly("alice: 2 disconnected");
  }

  @Test
  void answerThatCannotBeReadIsNoAnswer() throws IOException {
    for (String command : new String[] {"connections", "disconnect"}) {
      try (AnsweringLambda lambda = new AnsweringLambda(data("{\"userID\":\"alice\"}"))) {
        assertThat(new Commands(lambda.address()).run(printed, command, "alice"))
            .isEqualTo(ExitStatus.STOPPED);
      }
    }
    assertThat(printed.toString()).doesNotContain("0 connected", "0 disconnected");
  }
}
