package conversationgroups.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.testing.CollidingNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedBatchTest {

  @TempDir Path folder;

  @Test
  void everyNameOfAGroupCanBeReplayed() throws IOException {
    for (String name : CollidingNames.ofCharacters()) {
      assertThat(FailedBatch.read(object(name)).records()).hasSize(1);
    }
  }

  private Path object(String groupName) throws IOException {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    ObjectNode dynamoDb = payload.putArray("Records").addObject().putObject("dynamodb");
    dynamoDb.put("SequenceNumber", "1");
    dynamoDb.putObject("NewImage").putObject("groups").putObject("M").putObject(groupName);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("payload", payload.toString());
    return Files.writeString(folder.resolve("object"), object.toString());
  }
}
