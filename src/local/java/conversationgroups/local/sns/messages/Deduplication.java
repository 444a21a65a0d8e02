package conversationgroups.local.sns.messages;

import conversationgroups.local.sns.topics.Topic;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A message with a deduplication ID of the last 5 minutes is taken and not delivered again; its
 * publisher gets the receipt of the first. A live reload forgets what was.
 */
@Singleton
class Deduplication {

  private static final Duration WINDOW = Duration.ofMinutes(5);

  /** Beyond it the oldest are forgotten early, so that memory stays bounded. */
  private static final int MOST = 100_000;

  private record Key(String topicArn, String groupId, String id) {}

  private record Entry(Receipt receipt, Instant end) {}

  private final Map<Key, Entry> inOrder = new LinkedHashMap<>();

  synchronized Receipt once(Topic topic, Publication publication, Supplier<Receipt> publish) {
    Instant now = Instant.now();
    inOrder.values().removeIf(entry -> entry.end().isBefore(now) || inOrder.size() > MOST);
    Key key =
        new Key(
            topic.arn(),
            topic.deduplicatesPerGroup() ? publication.groupId() : "",
            publication.deduplicationId());
    return Optional.ofNullable(inOrder.get(key))
        .map(Entry::receipt)
        .orElseGet(
            () -> {
              Receipt receipt = publish.get();
              inOrder.put(key, new Entry(receipt, now.plus(WINDOW)));
              return receipt;
            });
  }
}
