package conversationgroups.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.testing.Client;
import conversationgroups.testing.Eventually;
import conversationgroups.testing.ServiceTest;
import conversationgroups.testing.StreamProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** Erase and replay against the local run with its stream, as an operator types them. */
@QuarkusTest
@TestProfile(EraseAndReplayTest.WithStream.class)
class EraseAndReplayTest extends ServiceTest {

  /** A change that cannot be told is given up at once, and not after a hundred attempts. */
  public static final class WithStream extends StreamProfile {

    public WithStream() {
      super(
          "operator-test",
          Map.of(
              "local.stream.attempts",
              "1",
              "local.data",
              "target/operator-test-" + UUID.randomUUID()));
    }
  }

  @Inject SnsClient sns;

  @ConfigProperty(name = "conversation-groups.topic")
  String topic;

  @ConfigProperty(name = "local.data")
  Path data;

  private Path failures;
  private Commands commands;

  @BeforeEach
  void commands() {
    failures = data.resolve("failures");
    commands = new Commands(gateway);
  }

  @AfterEach
  void topicAsBefore() {
    sns.createTopic(create -> create.name(topic.replaceFirst(".*:", "")));
  }

  @Test
  void eraseEndsWhenNothingOfTheUserIsStored() {
    Client other = Client.ofNewUser(http);
    other.create("g", "C2Ca").succeeds();
    user.create("g", "C2Ca").succeeds();
    user.withKey("key").delete("none");

    assertThat(commands.run("erase", user.user())).isEqualTo(ExitStatus.DONE);
    assertThat(table.items(user.user())).isEmpty();
    assertThat(other.groups().groupNames()).containsExactly("g");
    assertThat(commands.run("erase", user.user(), other.user())).isEqualTo(ExitStatus.DONE);
    assertThat(table.items(other.user())).isEmpty();
  }

  @Test
  void foreignFileStopsTheReplayBeforeAnythingIsSent() throws Exception {
    Path foreign = Files.createDirectories(data.resolve("foreign"));
    Files.writeString(foreign.resolve("a"), "{\"payload\":\"{}\"}");

    assertThat(commands.run("replay", foreign.toString())).isEqualTo(ExitStatus.STOPPED);
    assertThat(Files.list(foreign)).hasSize(1);
  }

  @Test
  void recordThatCannotBeToldIsSkippedOnRequest() throws Exception {
    Path folder = Files.createDirectories(data.resolve("poison"));
    String record =
        "{\"dynamodb\":{\"SequenceNumber\":\"%d\",\"Keys\":{\"pk\":{\"S\":\"U#x\"},"
            + "\"sk\":{\"S\":\"%s\"}},\"NewImage\":{\"pk\":{\"S\":\"U#x\"}}}}";
    String batch =
        "{\"Records\":["
            + record.formatted(1, "K#x")
            + ","
            + record.formatted(2, "DIRECTORY")
            + "]}";
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("payload", batch);
    Files.writeString(folder.resolve("a"), object.toString());

    assertThat(commands.run("replay", folder.toString())).isEqualTo(ExitStatus.STOPPED);
    assertThat(commands.run("replay", folder.toString(), "--skip", "2")).isEqualTo(ExitStatus.DONE);
    assertThat(FailedBatch.isOpen(folder.resolve("a"))).isFalse();
  }

  @Test
  void whatTheTopicDidNotTakeIsToldAndPurgedByAReplay() throws Exception {
    user.create("gone", "C2Ca", "C2Cb").succeeds();
    Client erased = Client.ofNewUser(http);
    erased.create("g", "C2Ca").succeeds();
    allIsTold();
    sns.deleteTopic(delete -> delete.topicArn(topic));
    erased.add("g", "C2Cb").succeeds();
    user.delete("gone").succeeds();
    user.create("new").succeeds();
    Eventually.holds(() -> open().size() == 3);

    assertThat(commands.run("replay", failures.toString())).isEqualTo(ExitStatus.STOPPED);
    assertThat(open()).as("none is marked").hasSize(3);
    assertThat(table.items(user.user(), "M#")).hasSize(2);

    topicAsBefore();
    assertThat(commands.run("erase", erased.user())).isEqualTo(ExitStatus.DONE);
    assertThat(commands.run("replay", failures.toString())).isEqualTo(ExitStatus.DONE);
    assertThat(open()).isEmpty();
    assertThat(table.items(user.user(), "M#")).isEmpty();
    assertThat(table.items(user.user(), "G#")).hasSize(1);
    assertThat(marks()).anyMatch(mark -> mark.contains("\"leftOut\":1"));
    assertThat(commands.run("replay", failures.toString())).isEqualTo(ExitStatus.DONE);
  }

  /** The stream is in order: once a deletion is purged, all before it is told. */
  private void allIsTold() throws Exception {
    Client last = Client.ofNewUser(http);
    last.create("g").succeeds();
    last.delete("g").succeeds();
    Eventually.holds(() -> table.items(last.user(), "G#").isEmpty());
  }

  private List<Path> open() throws IOException {
    if (!Files.exists(failures)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(failures)) {
      return files.filter(Files::isRegularFile).filter(FailedBatch::isOpen).toList();
    }
  }

  private List<String> marks() throws IOException {
    try (Stream<Path> files = Files.walk(failures)) {
      return files
          .filter(f -> f.toString().endsWith(FailedBatch.MARK))
          .map(EraseAndReplayTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
