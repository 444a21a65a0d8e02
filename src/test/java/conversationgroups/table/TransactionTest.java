package conversationgroups.table;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.domain.Change;
import conversationgroups.domain.ChangeID;
import conversationgroups.domain.ConversationID;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import conversationgroups.domain.UserID;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The token of a transaction is made from all that it does, and from nothing else. */
class TransactionTest {

  private static final UserID USER = new UserID("u");
  private static final ChangeID ID = new ChangeID("R0kDq5mWv1ZsLb8T");

  private static TransactWriteItem add(
      String name, String group, String conversation, String mark) {
    return new DirectoryUpdate("t", USER)
        .add(
            new Change.Added(
                ID,
                new GroupName(name),
                new GroupID(group),
                List.of(new ConversationID(conversation))),
            mark);
  }

  private static String token(String request, TransactWriteItem... actions) {
    return new Transaction(request, List.of(actions)).clientRequestToken();
  }

  @Test
  void sameActionsOfTheSameRequestHaveTheSameToken() {
    for (int i = 0; i < 20; i++) {
      assertThat(token("r", add("g", "aaaaaaaa", "C2C1", "m")))
          .isEqualTo(token("r", add("g", "aaaaaaaa", "C2C1", "m")))
          .hasSizeLessThanOrEqualTo(36);
    }
  }

  @Test
  void anyDifferenceIsAnotherToken() {
    MembershipItem membership =
        new MembershipItem(new GroupID("aaaaaaaa"), new ConversationID("C2C1"));
    TransactWriteItem update = add("g", "aaaaaaaa", "C2C1", "m");
    Set<String> tokens =
        new HashSet<>(
            List.of(
                token("r", update),
                token("s", update),
                token("r", add("h", "aaaaaaaa", "C2C1", "m")),
                token("r", add("g", "bbbbbbbb", "C2C1", "m")),
                token("r", add("g", "aaaaaaaa", "C2C2", "m")),
                token("r", add("g", "aaaaaaaa", "C2C1", "n")),
                token("r", update, membership.add("t", USER)),
                token("r", membership.add("t", USER), update),
                token("r", update, membership.remove("t", USER)),
                token("r", update, membership.add("t2", USER)),
                token("r", update, membership.add("t", new UserID("v")))));
    assertThat(tokens).hasSize(11);
  }
}
