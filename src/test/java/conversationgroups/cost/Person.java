package conversationgroups.cost;

import conversationgroups.testing.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A user of the usual shape: user and conversation IDs with UUIDs, names of ten bytes. */
final class Person {

  static final int ID_BYTES = 36 + "C2C".length();
  static final int NAME_BYTES = 10;

  /** The group that calls are about. */
  static final String GROUP = name("Suppliers", 0);

  /** A group that the user does not have. */
  static final String NEW = name("Colleagues", 99);

  /** Most that one step adds. */
  private static final int STEP = 98;

  final Client client;

  private Person(Client client) {
    this.client = client;
  }

  /** A user whom the service has not seen. */
  static Person nobody(Lab lab, int number) {
    return new Person(lab.client(uuid("user", number)));
  }

  static Person of(Lab lab, Shape shape) {
    Person person = nobody(lab, 0);
    for (int group = 1; group <= shape.otherGroups(); group++) {
      person.group(name("Friends", group), group, shape.conversationsOfOthers());
    }
    person.group(GROUP, 0, shape.conversations());
    return person;
  }

  /** IDs of which the first are in the group that calls are about. */
  static List<String> ids(int from, int count) {
    return ids(0, from, count);
  }

  private static List<String> ids(int group, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "C2C" + uuid("conversation " + group, i))
        .toList();
  }

  private void group(String name, int group, int conversations) {
    client.create(name, ids(group, 0, Math.min(STEP, conversations))).succeeds();
    for (int start = STEP; start < conversations; start += STEP) {
      client.add(name, ids(group, start, Math.min(STEP, conversations - start))).succeeds();
    }
  }

  /** The directory keeps the last step, and a large one would be paid for by the next. */
  static void smallSteps(Client client) {
    client.rename(GROUP, name("Temporary", 0));
    client.rename(name("Temporary", 0), GROUP);
  }

  private static String name(String word, int number) {
    return (word + "........").substring(0, NAME_BYTES - 2) + "%02d".formatted(number);
  }

  private static String uuid(String kind, int number) {
    return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
