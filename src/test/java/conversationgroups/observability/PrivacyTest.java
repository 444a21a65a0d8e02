package conversationgroups.observability;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Request;
import conversationgroups.testing.Wire;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of a user is written anywhere, whatever happens and whatever level is set. */
class PrivacyTest {

  /** Every name, ID, key and message below has this mark. */
  private static final String MARK = "geheim";

  private static final String NAME = "geheim 研发";
  private static final String ID = "C2Cgeheim";
  private static final String USER = "user-geheim";

  private static final List<Function<Client, Answer>> CALLS =
      List.of(
          user -> user.create(NAME, ID, "GROUPgeheim", "geheim is no ID"),
          user -> user.add(NAME, ID, "C2Cgeheim2"),
          user -> user.remove(NAME, ID),
          user -> user.rename(NAME, "geheim 2"),
          user -> user.groups(),
          user -> user.page(NAME, 1, null),
          user -> user.page(NAME, 1, "geheim"),
          user -> user.groupsOf(ID),
          user -> user.everything(),
          user -> user.delete(NAME),
          user -> user.create("geheim that is longer than a name may be", ID),
          user -> user.postText("deleteConversationGroup", "{\"geheim\": geheim}"),
          user -> user.postText("deleteConversationGroup", "{\"geheim\": 1}"),
          user -> user.get("getConversationList", "groupName=geheim&geheim=%ff"),
          user ->
              user.send(
                  Request.get("getConversationGroupList", "")
                      .with("authorization", "Bearer geheim")
                      .with("geheim", MARK)),
          user -> user.send(Request.get("noSuchOperation", "geheim")));

  private static final List<Supplier<Wire.Fault>> FAULTS =
      List.of(
          () -> always(() -> StoreFaults.invalid(MARK)),
          () -> always(() -> StoreFaults.noAnswer(MARK)),
          () -> always(() -> new IllegalArgumentException(MARK, new IllegalStateException(MARK))),
          () -> StoreFaults.first(1, () -> StoreFaults.conflict(MARK)),
          () -> StoreFaults.first(1, () -> StoreFaults.throttled(MARK)));

  private static Wire.Fault always(Supplier<RuntimeException> answer) {
    return StoreFaults.first(StoreFaults.ALWAYS, answer);
  }

  @Test
  void nothingOfAUserIsWritten() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<String> tokens;
    Watched service = new Watched();
    try (EveryRecord logged = new EveryRecord()) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(System.out);
      Client user = service.client().as(USER).withKey(MARK);
      user.withKey("geheim 0").create("geheim 0", ID, "C2Cgeheim2").succeeds();
      tokens = List.of(user.page("geheim 0", 1, null).nextToken());
      user.page("geheim 0", 1, tokens.get(0)).succeeds();
      for (Function<Client, Answer> call : CALLS) {
        call.apply(user);
        call.apply(user.as("geheim".repeat(99)));
        for (Supplier<Wire.Fault> fault : FAULTS) {
          Wire.during(fault.get(), () -> call.apply(user));
        }
      }
      String all =
          String.join("\n", service.texts())
              + logged.asDeployed()
              + printed.toString(StandardCharsets.UTF_8);
      assertThat(service.texts()).hasSizeGreaterThan(CALLS.size() * (2 + FAULTS.size()));
      assertThat(logged.unfiltered()).as("what libraries say in detail").contains(MARK);
      assertThat(all).doesNotContain(MARK, "研发");
      tokens.forEach(token -> assertThat(all).doesNotContain(token));
      assertThat(all).contains("\"Code\":\"50004\"", "\"Code\":\"50005\"", "ValidationException");
      assertThat(Stream.of(all.split("\n")).filter(line -> !line.isEmpty()))
          .allSatisfy(WrittenLine::of);
    } finally {
      System.setOut(out);
      System.setErr(err);
      service.close();
    }
  }
}
