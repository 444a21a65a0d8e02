package conversationgroups.local.sns;

import conversationgroups.local.sns.protocol.Query;
import java.util.Map;

/** One action of the SNS API. The class has the action's name. */
public interface Action {

  /**
   * @return the fields of the result: texts, lists and entries, in the order of the API reference;
   *     empty for an action that has none
   * @throws conversationgroups.local.sns.protocol.SnsException for what SNS would refuse
   */
  Map<String, Object> run(Query query);
}
