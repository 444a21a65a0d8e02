package conversationgroups.local.sns;

import java.util.UUID;

/** The names that AWS would give to the topics and subscriptions of this process. */
public final class Arns {

  static final String ACCOUNT = "000000000000";

  private static final String PREFIX = "arn:aws:sns:eu-central-1:" + ACCOUNT + ":";

  private Arns() {}

  public static String topic(String name) {
    return PREFIX + name;
  }

  static String subscription(String topicArn) {
    return topicArn + ":" + UUID.randomUUID();
  }
}
