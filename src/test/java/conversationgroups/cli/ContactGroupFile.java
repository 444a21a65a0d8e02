package conversationgroups.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** An export of made-up users, and what the service must hold once it is imported. */
final class ContactGroupFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Each user's groups in order, with their conversations. */
  final Map<String, Map<String, Set<String>>> expected = new LinkedHashMap<>();

  private final Random random;
  private final List<String> lines = new ArrayList<>();

  ContactGroupFile(String prefix, int users, long seed) {
    random = new Random(seed);
    for (int user = 0; user < users; user++) {
      // Of some users everything is large, so that calls and transactions are several.
      int mostContacts = user % 100 == 7 ? 250 : 6;
      lines.add(line(prefix + user, 1 + random.nextInt(3), random.nextInt(mostContacts)));
    }
  }

  private String line(String user, int groupCount, int contacts) {
    ObjectNode answer = JSON.createObjectNode().put("From_Account", user);
    answer.put("ActionStatus", "OK").put("ErrorCode", 0).put("CompleteFlag", 1);
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    ArrayNode items = answer.putArray("GroupItem");
    for (int id = 1; id <= groupCount; id++) {
      String name = "研发 " + id;
      items.addObject().put("GroupName", " " + name + " ").put("GroupId", id);
      groups.put(name, new TreeSet<>());
    }
    ArrayNode contactItems = answer.putArray("ContactItem");
    for (int contact = 0; contact < contacts; contact++) {
      boolean person = random.nextBoolean();
      ObjectNode item = contactItems.addObject().put("Type", person ? 1 : 2);
      item.put(person ? "To_Account" : "ToGroupId", "@TGS#" + contact).put("Timestamp", 1670843110);
      if (contact % 5 == 4) {
        continue; // Marked in another way, and in no group.
      }
      int id = 1 + random.nextInt(groupCount);
      item.putArray("ContactGroupId").add(id);
      groups.get("研发 " + id).add((person ? "C2C" : "GROUP") + "@TGS#" + contact);
    }
    expected.put(user, groups);
    return answer.toString();
  }

  /** How many steps, and so events, the import of a user takes when it is never cut off. */
  static long steps(Map<String, Set<String>> groups) {
    return groups.values().stream().mapToLong(ids -> Math.max(1, (ids.size() + 97) / 98)).sum();
  }

  Path write(Path file) throws IOException {
    return Files.write(file, lines);
  }
}
