package conversationgroups.changes;

import conversationgroups.domain.Caller;
import conversationgroups.domain.ConversationGroups;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.RequestedConversations;
import conversationgroups.domain.UserID;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes changes for one user, by name as a reader of a test thinks of them. */
final class Changes {

  private final ConversationGroups groups;
  private final UserID user;

  Changes(ConversationGroups groups, String user) {
    this.groups = groups;
    this.user = new UserID(user);
  }

  Caller caller() {
    return new Caller(user, UUID.randomUUID().toString(), Instant.now(), Optional.empty());
  }

  void create(String name, String... ids) {
    groups.create(caller(), new GroupName(name), conversations(List.of(ids)));
  }

  void rename(String oldName, String newName) {
    groups.rename(caller(), new GroupName(oldName), new GroupName(newName));
  }

  void sort(String... names) {
    groups.sort(caller(), Stream.of(names).map(GroupName::new).toList());
  }

  void delete(String name) {
    groups.delete(caller(), new GroupName(name));
  }

  void add(String name, List<String> ids) {
    groups.add(caller(), new GroupName(name), conversations(ids));
  }

  void remove(String name, List<String> ids) {
    groups.remove(caller(), new GroupName(name), conversations(ids));
  }

  void removeFromAll(List<String> ids) {
    groups.removeFromAll(caller(), conversations(ids));
  }

  /** One change at random; some of them are refused, or change nothing. */
  void any(Random random) {
    String name = "g" + random.nextInt(6);
    List<String> ids =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(i -> "C2Cu" + random.nextInt(12))
            .toList();
    switch (random.nextInt(10)) {
      case 0 -> create(name, ids.toArray(String[]::new));
      case 1 -> delete(name);
      case 2 -> rename(name, "g" + random.nextInt(6));
      case 8 -> sort(distinct(name, "g" + random.nextInt(6)));
      case 9 -> removeFromAll(ids);
      case 3, 4 -> remove(name, ids);
      default -> add(name, ids);
    }
  }

  /** A request with one name twice is refused before it gets here. */
  private static String[] distinct(String... names) {
    return Stream.of(names).distinct().toArray(String[]::new);
  }

  private static RequestedConversations conversations(List<String> ids) {
    return new RequestedConversations(ids);
  }
}
