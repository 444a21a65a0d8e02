package conversationgroups.local.sns.topics;

import conversationgroups.local.sns.Arns;
import conversationgroups.local.sns.KeptState;
import conversationgroups.local.sns.protocol.SnsException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of this process, in the order of their creation. */
@Singleton
public class Topics {

  private final KeptState<Topic> kept = new KeptState<>("local.sns.topics", Topic.class);
  private final Map<String, Topic> byArn = new LinkedHashMap<>();

  Topics() {
    kept.load().forEach(topic -> byArn.put(topic.arn(), topic));
  }

  /** Creates the topic, or answers the one that is there if its attributes do not differ. */
  public synchronized Topic create(String name, Map<String, String> attributes) {
    TopicName.check(name, attributes);
    attributes.forEach(TopicAttributes::check);
    Topic topic = new Topic(Arns.topic(name), attributes);
    Topic existing = byArn.get(topic.arn());
    if (existing == null) {
      put(topic);
      return topic;
    }
    if (!existing.attributes().entrySet().containsAll(attributes.entrySet())) {
      throw SnsException.invalidParameter(
          "Attributes Reason: Topic already exists with different attributes");
    }
    return existing;
  }

  public synchronized Optional<Topic> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  public Topic get(String arn) {
    return find(arn).orElseThrow(() -> SnsException.notFound("Topic"));
  }

  public synchronized List<Topic> all() {
    return List.copyOf(byArn.values());
  }

  synchronized void put(Topic topic) {
    byArn.put(topic.arn(), topic);
    kept.save(byArn.values());
  }

  synchronized void delete(String arn) {
    byArn.remove(arn);
    kept.save(byArn.values());
  }
}
