package conversationgroups.cli;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.UserID;
import conversationgroups.testing.Everything;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The import against the local run: what it writes, what it reports, and that it goes on. */
@QuarkusTest
class ImportTest extends ServiceTest {

  private static final int USERS = 1_000;

  @Inject ConversationGroups groups;
  @TempDir Path folder;

  private final String prefix = "import-" + UUID.randomUUID() + "-";
  private Commands commands;

  @BeforeEach
  void commands() {
    commands = new Commands(gateway);
  }

  @Test
  void thousandUsersAreTheSameThoughTheImportIsKilledInTheMiddle() throws Exception {
    ContactGroupFile export = new ContactGroupFile(prefix, USERS, 6);
    Path file = export.write(folder.resolve("answers.jsonl"));
    Path journal = folder.resolve("answers.jsonl.journal");
    Process killed = commands.start(folder.resolve("output"), "import", file.toString());
    while (killed.isAlive() && lines(journal) < USERS / 3) {
      Thread.sleep(5);
    }
    killed.destroyForcibly();
    assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(lines(journal))
        .as("%s", Files.readString(folder.resolve("output")))
        .isBetween(USERS / 3, USERS - 10);

    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.DONE);
    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.DONE);

    export.expected.forEach(
        (name, content) -> {
          assertThat(content(name)).as(name).isEqualTo(content);
          assertThat(List.copyOf(content(name).keySet())).isEqualTo(List.copyOf(content.keySet()));
          assertThat(groups.groups(caller(name)).sequence())
              .as("events of %s", name)
              .isEqualTo(ContactGroupFile.steps(content));
        });
    assertThat(Files.readString(folder.resolve("answers.jsonl.report"))).isEmpty();
  }

  @Test
  void whatCannotBeTakenIsReportedAndTheRestIsTaken() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("no json");
    lines.add("[1]");
    lines.add("");
    lines.add("{'From_Account':'" + prefix + "a','ErrorCode':10002,'ErrorInfo':'x'}");
    lines.add(
        "{'From_Account':'"
            + prefix
            + "a','GroupItem':[{'GroupName':'g','GroupId':1},{'GroupName':' g','GroupId':2},"
            + "{'GroupName':'"
            + "long".repeat(9)
            + "','GroupId':3},{'GroupId':4}],'ContactItem':["
            + "{'Type':1,'To_Account':'x','ContactGroupId':[1,7]},"
            + "{'Type':2,'ToGroupId':'ä','ContactGroupId':[2]},"
            + "{'Type':2,'ToGroupId':'y','ContactGroupId':[2]},"
            + "{'Type':3,'ToGroupId':'y','ContactGroupId':[2]}]}");
    Path file = folder.resolve("bad.jsonl");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));

    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.REPORTED);

    assertThat(content(prefix + "a")).isEqualTo(Map.of("g", Set.of("C2Cx", "GROUPy")));
    List<String> report = Files.readAllLines(folder.resolve("bad.jsonl.report"));
    assertThat(report)
        .extracting(line -> line.replaceAll("\\{\"line\":(\\d+),.*\"code\":(\\d+),.*", "$1 $2"))
        .containsExactly(
            "1 50002", "2 50002", "4 50002", "5 50002", "5 51009", "5 50002", "5 59001", "5 2503",
            "5 51011");
    long before = groups.groups(caller(prefix + "a")).sequence();
    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.REPORTED);
    assertThat(Files.readAllLines(folder.resolve("bad.jsonl.report"))).isEqualTo(report);
    assertThat(groups.groups(caller(prefix + "a")).sequence()).isEqualTo(before);
  }

  /** Each of them would become another user, another name or another ID on its way. */
  @Test
  void halvesOfSurrogatePairsAreReportedAndNothingElseIsWritten() throws Exception {
    Path file = folder.resolve("halves.jsonl");
    Files.writeString(
        file,
        """
        {"From_Account":"%1$s\\ud83d","GroupItem":[{"GroupName":"g","GroupId":1}]}
        {"From_Account":"%1$sh","GroupItem":[{"GroupName":"g\\udc00","GroupId":1},{"GroupName":"😀","GroupId":2}],\
        "ContactItem":[{"Type":1,"To_Account":"a\\ud83d","ContactGroupId":[2]},\
        {"Type":2,"ToGroupId":"b","ContactGroupId":[1,2]}]}
        """
            .formatted(prefix));

    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.REPORTED);

    assertThat(content(prefix + "?")).isEmpty();
    assertThat(content(prefix + "h")).isEqualTo(Map.of("😀", Set.of("GROUPb")));
    assertThat(Files.readAllLines(folder.resolve("halves.jsonl.report")))
        .hasSize(4)
        .anyMatch(p -> p.startsWith("{\"line\":1,") && p.contains("From_Account"))
        .anyMatch(p -> p.contains("g\\\\udc00") && p.contains("half of a surrogate pair"))
        .anyMatch(p -> p.contains("a\\\\ud83d") && p.contains("\"code\":2503"))
        .anyMatch(p -> p.contains("no GroupItem of the line has the GroupId 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'From_Account':'USER','GroupItem':[]} {'From_Account':'USER'}",
        "{'From_Account':'USER','GroupItem':[]} 1",
        "{'From_Account':'other','From_Account':'USER'}",
        "{'From_Account':'USER','GroupItem':[{'GroupName':'a','GroupName':'b','GroupId':1}]}",
        "{'From_Account':'USER','ErrorCode':'no number'}"
      })
  void lineThatALenientReaderWouldCutIsRefusedWhole(String line) throws Exception {
    Path file = folder.resolve("line.jsonl");
    String whole = "{'From_Account':'USER','GroupItem':[{'GroupName':'g','GroupId':1}]}";
    String text = (line + "\n" + whole).replace('\'', '"').replace("USER", prefix + "l");
    Files.writeString(file, text);

    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.REPORTED);

    assertThat(content(prefix + "l")).isEqualTo(Map.of("g", Set.of()));
    assertThat(Files.readAllLines(folder.resolve("line.jsonl.report")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("{\"line\":1,")
        .contains("\"what\":\"the line\"");
  }

  @Test
  void capsAreTheServices() throws IOException {
    StringBuilder line = new StringBuilder("{'From_Account':'" + prefix + "b','GroupItem':[");
    for (int id = 1; id <= 21; id++) {
      line.append(id > 1 ? "," : "").append("{'GroupName':'g" + id + "','GroupId':" + id + "}");
    }
    line.append("],'ContactItem':[");
    for (int contact = 0; contact < 1_003; contact++) {
      line.append(contact > 0 ? "," : "");
      line.append("{'Type':1,'To_Account':'" + contact + "','ContactGroupId':[1]}");
    }
    Path file = folder.resolve("caps.jsonl");
    Files.writeString(file, line.append("]}").toString().replace('\'', '"'));

    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.REPORTED);
    Files.delete(folder.resolve("caps.jsonl.journal"));
    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.REPORTED);

    assertThat(content(prefix + "b")).hasSize(20);
    assertThat(content(prefix + "b").get("g1")).hasSize(1_000);
    assertThat(Files.readAllLines(folder.resolve("caps.jsonl.report")))
        .hasSize(4)
        .anyMatch(problem -> problem.contains("group g21\",\"code\":51010"))
        .filteredOn(problem -> problem.contains("\"code\":51008"))
        .hasSize(3);
  }

  @Test
  void journalOfAnotherFileIsRefused() throws IOException {
    Path file = folder.resolve("answers.jsonl");
    Files.writeString(file, "{\"From_Account\":\"" + prefix + "c\"}\n");
    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.DONE);
    Files.writeString(file, "{\"From_Account\":\"" + prefix + "d\"}\n");

    assertThat(commands.run("import", file.toString())).isEqualTo(ExitStatus.STOPPED);
  }

  private static int lines(Path file) throws IOException {
    return Files.exists(file) ? (int) Files.readString(file).lines().count() : 0;
  }

  private Caller caller(String name) {
    return new Caller(new UserID(name), prefix, Instant.now(), Optional.empty());
  }

  private Map<String, Set<String>> content(String name) {
    return Everything.byGroup(Everything.of(groups, caller(name)));
  }
}
