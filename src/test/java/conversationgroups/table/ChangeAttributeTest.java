package conversationgroups.table;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A change that is stored is read as it was. */
class ChangeAttributeTest {

  private static final ChangeID ID = new ChangeID("R0kDq5mWv1ZsLb8T");
  private static final GroupName NAME = new GroupName("研发需求");
  private static final GroupID GROUP = new GroupID("aaaaaaaa");
  private static final List<ConversationID> TWO =
      List.of(new ConversationID("C2C2"), new ConversationID("C2C1"));

  static Stream<Change> changes() {
    return Stream.of(
        new Change.Created(ID, NAME, GROUP, TWO),
        new Change.Created(ID, NAME, GROUP, List.of()),
        new Change.Deleted(ID, NAME),
        new Change.Renamed(ID, new GroupName("old"), NAME),
        new Change.Sorted(ID),
        new Change.Added(ID, NAME, GROUP, TWO),
        new Change.Removed(ID, NAME, GROUP, TWO),
        new Change.Erased("mark", Instant.ofEpochSecond(1_700_000_000), List.of(GROUP)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changeIsReadAsItWasStored(Change change) {
    assertThat(ChangeAttribute.from(ChangeAttribute.of(change))).isEqualTo(change);
  }

  @Test
  void changeOfBeforeThereWereIDsIsReadWithoutOne() {
    Map<String, AttributeValue> map =
        new HashMap<>(ChangeAttribute.of(new Change.Deleted(ID, NAME)).m());
    map.remove("i");

    assertThat(ChangeAttribute.from(AttributeValue.fromM(map)))
        .isEqualTo(new Change.Deleted(ChangeID.NONE, NAME));
  }
}
