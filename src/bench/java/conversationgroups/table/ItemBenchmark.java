package conversationgroups.table;

import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What it takes to make a creation's items, and to read a directory of twenty groups. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ItemBenchmark {

  private static final String MARK = "Vn3zqgGk0pD1xCmT";
  private static final UserID USER = new UserID("5f8f1e0a-9d3c-4a44-8d3b-2f1a6f0c7b11");

  private final GroupName name = new GroupName("Suppliers");
  private final GroupID id = GroupID.of(MARK, 0);
  private final List<ConversationID> conversations =
      IntStream.range(0, 10).mapToObj(i -> new ConversationID("C2C" + i)).toList();
  private final Map<String, AttributeValue> directory = directory();

  private static Map<String, AttributeValue> directory() {
    Map<String, AttributeValue> groups = new HashMap<>();
    IntStream.range(0, 20)
        .forEach(
            i ->
                groups.put(
                    "group " + i,
                    Attributes.list(
                        Attributes.text(GroupID.of("r" + i, 0).value()),
                        Attributes.number(3),
                        Attributes.number(i))));
    return Map.of(
        DirectoryItem.SEQUENCE,
        Attributes.number(20),
        DirectoryItem.GROUPS,
        AttributeValue.fromM(groups));
  }

  @Benchmark
  public Object itemsOfCreation() {
    var created = new Change.Created(new ChangeID("R0kDq5mWv1ZsLb8T"), name, id, conversations);
    return List.of(
        new DirectoryUpdate("table", USER).create(created, MARK),
        new GroupItem("table", USER, id).create(Instant.EPOCH, MARK),
        conversations.stream()
            .map(conversation -> new MembershipItem(id, conversation).add("table", USER))
            .toList());
  }

  @Benchmark
  public Object directoryOfItem() {
    return DirectoryItem.from(directory);
  }
}
