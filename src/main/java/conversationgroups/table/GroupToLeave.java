package conversationgroups.table;

import conversationgroups.domain.GroupID;
import conversationgroups.domain.GroupName;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A group that a call has found some of its conversations in, and is to take them out of.
 *
 * @param name that it had then
 * @param positions of the conversations among the valid ones of the request
 */
public record GroupToLeave(GroupID id, GroupName name, BitSet positions) {

  AttributeValue toValue() {
    return Attributes.list(
        Attributes.text(id.value()),
        Attributes.text(name.value()),
        Attributes.text(
            Base64.getUrlEncoder().withoutPadding().encodeToString(positions.toByteArray())));
  }

  static GroupToLeave from(AttributeValue value) {
    List<AttributeValue> parts = value.l();
    return new GroupToLeave(
        new GroupID(parts.get(0).s()),
        new GroupName(parts.get(1).s()),
        BitSet.valueOf(Base64.getUrlDecoder().decode(parts.get(2).s())));
  }
}
