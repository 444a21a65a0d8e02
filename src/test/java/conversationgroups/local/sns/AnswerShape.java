package conversationgroups.local.sns;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What two answers of the same shape have in common, whatever their identifiers and times. */
final class AnswerShape {

  private AnswerShape() {}

  /** The names of the fields that are there, of the first element for a list, and of keys. */
  static String of(Object value) {
    TreeSet<String> names = new TreeSet<>();
    if (value instanceof SdkPojo pojo) {
      for (SdkField<?> field : pojo.sdkFields()) {
        Object inner = field.getValueOrDefault(pojo);
        if (inner != null && !(inner instanceof List<?> list && list.isEmpty())) {
          names.add(field.memberName() + of(inner));
        }
      }
      return names.toString();
    }
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> names.add(key.toString()));
      return names.toString();
    }
    return value instanceof List<?> list && !list.isEmpty() ? of(list.get(0)) : "";
  }
}
