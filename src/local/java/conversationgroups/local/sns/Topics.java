package conversationgroups.local.sns;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topics of this process, in the order of their creation. */
@Singleton
public class Topics {

  private static final String FIFO = "FifoTopic";
  private static final String BY_CONTENT = "ContentBasedDeduplication";

  private final KeptState<Topic> kept = new KeptState<>("local.sns.topics", Topic.class);
  private final Map<String, Topic> byArn = new LinkedHashMap<>();

  Topics() {
    kept.load().forEach(topic -> byArn.put(topic.arn(), topic));
  }

  /** Creates the topic, or finds the one that is there if its attributes do not differ. */
  public synchronized void create(String name, Map<String, String> attributes) {
    boolean fifo = Boolean.parseBoolean(attributes.get(FIFO));
    require(
        name.length() <= 256 && name.matches("[A-Za-z0-9_-]+(\\.fifo)?"),
        "Topic Name Reason: 1 to 256 ASCII letters, digits, underscores and hyphens are allowed");
    require(
        fifo == name.endsWith(".fifo"),
        "Topic Name Reason: it ends with .fifo if the attribute FifoTopic is true, and only then");
    require(
        Set.of(FIFO, BY_CONTENT).containsAll(attributes.keySet()),
        "Attributes Reason: the local endpoint has FifoTopic and ContentBasedDeduplication only");
    Topic topic = new Topic(Arns.topic(name), Boolean.parseBoolean(attributes.get(BY_CONTENT)));
    require(
        fifo || !topic.byContent(),
        "Attributes Reason: ContentBasedDeduplication is for FIFO topics");
    require(
        byArn.getOrDefault(topic.arn(), topic).equals(topic),
        "Attributes Reason: Topic already exists with different attributes");
    byArn.put(topic.arn(), topic);
    kept.save(byArn.values());
  }

  synchronized Topic get(String arn) {
    Topic topic = byArn.get(arn);
    if (topic == null) {
      throw SnsException.notFound("Topic");
    }
    return topic;
  }

  synchronized List<Topic> all() {
    return List.copyOf(byArn.values());
  }

  synchronized void delete(String arn) {
    byArn.remove(arn);
    kept.save(byArn.values());
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw SnsException.invalidParameter(reason);
    }
  }
}
