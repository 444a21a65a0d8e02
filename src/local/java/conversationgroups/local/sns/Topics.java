package conversationgroups.local.sns;

import conversationgroups.local.KeptState;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The topics of this process, by their ARNs. One is FIFO if its name says so. */
@Singleton
public class Topics {

  static final String ACCOUNT = "000000000000";

  private static final String PREFIX = "arn:aws:sns:eu-central-1:" + ACCOUNT + ":";

  private final KeptState<String> kept = new KeptState<>("local.sns.topics", String.class);
  private final Set<String> arns = new LinkedHashSet<>(kept.load());

  public static String arn(String name) {
    return PREFIX + name;
  }

  static boolean isFifo(String arn) {
    return arn.endsWith(".fifo");
  }

  /** Creates the topic, if it is not there. */
  public synchronized void create(String name) {
    SnsException.unless(
        name.matches("[A-Za-z0-9_-]{1,251}(\\.fifo)?"),
        "Topic Name Reason: letters, digits, underscores and hyphens, and .fifo at the end");
    arns.add(arn(name));
    kept.save(arns);
  }

  /** The ARN, if there is such a topic. */
  synchronized String existing(String arn) {
    if (!arns.contains(arn)) {
      throw SnsException.notFound("Topic");
    }
    return arn;
  }

  synchronized List<String> all() {
    return List.copyOf(arns);
  }

  synchronized void delete(String arn) {
    arns.remove(arn);
    kept.save(arns);
  }
}
