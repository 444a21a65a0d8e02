package conversationgroups.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.cli.Commands;
import conversationgroups.cli.ExitStatus;
import conversationgroups.cli.verify.Api.Route;
import conversationgroups.cli.verify.BreakingGateway.Breakage;
import conversationgroups.local.Template;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.StreamProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** The smoke test of a deployment finds nothing wrong with the local run, and what is broken. */
@QuarkusTest
@TestProfile(VerifyTest.WithStream.class)
class VerifyTest extends ServiceTest {

  public static final class WithStream extends StreamProfile {

    public WithStream() {
      super("verify-test", Map.of("local.data", "target/verify-test-" + UUID.randomUUID()));
    }
  }

  private static final List<String> OF_EVENTS =
      List.of(
          "a change is told on the topic",
          "every change since then is told as it was",
          "the erasure is told, as the user's last event");

  @Inject SnsClient sns;
  @Inject Template template;

  private final String name = "verify-" + UUID.randomUUID();
  private final StringWriter printed = new StringWriter();
  private String token;
  private Set<String> subscriptionsBefore;

  @BeforeEach
  void before() throws Exception {
    token = tokenOf(name);
    subscriptionsBefore = subscriptions();
  }

  private String tokenOf(String someone) throws Exception {
    URI address = gateway.resolve("/local/token?user=" + someone);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  private int verify(URI service, String withToken, String... more) {
    List<String> words = new ArrayList<>(List.of("verify", "--api", service.toString()));
    words.addAll(List.of("--token-command", "echo " + withToken));
    words.addAll(List.of(more));
    return new Commands(service).run(printed, words.toArray(String[]::new));
  }

  private Set<String> failed() {
    Set<String> failed = new TreeSet<>();
    printed
        .toString()
        .lines()
        .filter(line -> line.startsWith("FAILED"))
        .forEach(line -> failed.add(line.replaceFirst("FAILED +[0-9,]+ ms  ([^:]*):.*", "$1")));
    return failed;
  }

  private void nothingIsLeft() {
    assertThat(table.items(name)).isEmpty();
    assertThat(subscriptions()).isEqualTo(subscriptionsBefore);
  }

  private Set<String> subscriptions() {
    return sns.listSubscriptionsPaginator().subscriptions().stream()
        .map(Subscription::subscriptionArn)
        .collect(Collectors.toSet());
  }

  @Test
  void localRunPassesAndNothingIsLeft() {
    assertThat(verify(gateway, token)).as("%s", printed).isEqualTo(ExitStatus.DONE);
    assertThat(failed()).isEmpty();
    assertThat(printed.toString()).contains(" passed, 0 failed");
    nothingIsLeft();
  }

  /** In one run, since a run fills a group; with a topic that is not there, for the same reason. */
  @Test
  void eachOfManyBreakagesIsSeenByItsCheck() throws Exception {
    Map<String, Breakage> breakages =
        Breakages.ofOneCheckEach(token, tokenOf("another-" + UUID.randomUUID()));
    String missing = "arn:aws:sns:eu-central-1:000000000000:missing";
    try (BreakingGateway broken =
        new BreakingGateway(gateway, Breakages.together(breakages.values()))) {
      assertThat(verify(broken.address(), token, "--topic", missing, "--wait", "3"))
          .isEqualTo(ExitStatus.REPORTED);
    }
    Set<String> expected = new TreeSet<>(breakages.keySet());
    expected.add("the topic can be subscribed to");
    expected.addAll(OF_EVENTS);
    assertThat(failed()).as("%s", printed).isEqualTo(expected);
    nothingIsLeft();
  }

  @Test
  void breakagesOfTheStoryAreSeen() throws Exception {
    Map<String, Breakage> breakages = Breakages.ofTheStory();
    try (BreakingGateway broken =
        new BreakingGateway(gateway, Breakages.together(breakages.values()))) {
      assertThat(verify(broken.address(), token, "--wait", "5")).isEqualTo(ExitStatus.REPORTED);
    }
    assertThat(failed()).as("%s", printed).containsAll(breakages.keySet());
    nothingIsLeft();
  }

  @Test
  void erasureThatErasesNothingIsSeenAndToldOf() throws Exception {
    Breakage breakage = Breakages.erasureIsAcknowledgedOnly();
    try (BreakingGateway broken = new BreakingGateway(gateway, breakage)) {
      assertThat(verify(broken.address(), token, "--wait", "3")).isEqualTo(ExitStatus.UNFINISHED);
    }
    assertThat(failed()).as("%s", printed).contains("the user is erased, and nothing is stored");
    assertThat(printed.toString()).contains("left behind: the data of the user " + name);
    assertThat(new Commands(gateway).run("erase", name)).isEqualTo(ExitStatus.DONE);
    nothingIsLeft();
  }

  @Test
  void lostEventsAreSeen() {
    String silent = sns.createTopic(create -> create.name("silent")).topicArn();
    try {
      assertThat(verify(gateway, token, "--topic", silent, "--wait", "3"))
          .isEqualTo(ExitStatus.REPORTED);
    } finally {
      sns.deleteTopic(delete -> delete.topicArn(silent));
    }
    assertThat(failed()).containsExactlyInAnyOrderElementsOf(OF_EVENTS);
    nothingIsLeft();
  }

  /** As if JwtIssuer named another one: the service knows no key of it. */
  @Test
  void tokenThatTheServiceDoesNotTakeEndsTheRunAtOnce() {
    String foreign = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    assertThat(verify(gateway, foreign)).isEqualTo(ExitStatus.REPORTED);
    assertThat(failed()).containsExactly("the token is taken");
    assertThat(printed.toString()).contains("0 passed, 1 failed");
    nothingIsLeft();
  }

  @Test
  void userWithDataIsRefusedAndKept() throws Exception {
    user.create("g", "C2Ca").succeeds();
    String theirs = tokenOf(user.user());

    assertThat(verify(gateway, theirs)).isEqualTo(ExitStatus.STOPPED);

    assertThat(printed.toString()).contains("operator erase " + user.user());
    assertThat(user.groups().groupNames()).containsExactly("g");
  }

  @Test
  void runThatIsStoppedLeavesNothing(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new Commands(gateway)
            .start(
                output, "verify", "--api", gateway.toString(), "--token-command", "echo " + token);
    while (process.isAlive() && !Files.readString(output).contains("addConversations")) {
      Thread.sleep(20);
    }
    assertThat(table.items(name)).isNotEmpty();
    process.destroy();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(Files.readString(output)).doesNotContain("left behind");
    nothingIsLeft();
  }

  @Test
  void everyRouteThatTakesATokenIsVerified() {
    Set<String> routes = new TreeSet<>();
    template.resources("AWS::Serverless::Function").stream()
        .flatMap(function -> Template.object(function.properties(), "Events").values().stream())
        .map(event -> Template.object(event, "Properties"))
        .filter(event -> event.get("Path") instanceof String path && !path.contains("{"))
        .forEach(event -> routes.add(event.get("Method") + " " + event.get("Path")));
    assertThat(new Api(gateway, token, true).routes())
        .extracting(Route::toString)
        .containsExactlyInAnyOrderElementsOf(routes);
  }
}
