package conversationgroups.table;

import static conversationgroups.table.Attributes.list;
import static conversationgroups.table.Attributes.number;
import static conversationgroups.table.Attributes.text;

import conversationgroups.domain.GroupID;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a call without a key came to whose first attempt was cancelled. When Lambda repeats such an
 * invocation, its first attempt could succeed by then, and DynamoDB does not know it from one that
 * has never been; the directory does.
 *
 * @param expires when it is forgotten, in seconds since 1970
 * @param group that the call changed
 * @param refused which of the conversations that the call named found no room, by position
 */
public record RetriedCall(long expires, GroupID group, BitSet refused) {

  public static RetriedCall from(AttributeValue value) {
    List<AttributeValue> parts = value.l();
    return new RetriedCall(
        number(parts.get(0)),
        new GroupID(parts.get(1).s()),
        BitSet.valueOf(Base64.getUrlDecoder().decode(parts.get(2).s())));
  }

  public AttributeValue toValue() {
    String positions =
        Base64.getUrlEncoder().withoutPadding().encodeToString(refused.toByteArray());
    return list(number(expires), text(group.value()), text(positions));
  }
}
