package conversationgroups.local.sns;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Hands each message to those who want it: subscribers, and observers in this process. */
@Singleton
class Publisher {

  private static final int MOST_ENTRIES = 10;

  /** How long FIFO topics remember a message. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  /** What a FIFO topic remembers of a message. */
  private record Taken(Map<String, Object> receipt, Instant end) {}

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Event<Message> observers;

  /** By topic and deduplication ID, oldest first. */
  private final Map<String, Taken> taken = new LinkedHashMap<>();

  /** Begins at the time in microseconds, so that numbers rise across live reloads too. */
  private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis() * 1000);

  Publisher(Subscriptions subscriptions, Deliveries deliveries, Event<Message> observers) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.observers = observers;
  }

  /** One message at a time, so that all subscribers get them in the same order. */
  synchronized Map<String, Object> publish(Topic topic, Query query) {
    Message message = Message.of(query, topic);
    if (!topic.fifo()) {
      hand(message, "");
      return Map.of("MessageId", message.id());
    }
    Instant now = Instant.now();
    taken.values().removeIf(former -> former.end().isBefore(now));
    String key = topic.arn() + " " + message.deduplicationId();
    Taken former = taken.get(key);
    if (former != null) {
      return former.receipt();
    }
    String number = "1%019d".formatted(sequence.incrementAndGet());
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("MessageId", message.id());
    receipt.put("SequenceNumber", number);
    taken.put(key, new Taken(receipt, now.plus(WINDOW)));
    hand(message, number);
    return receipt;
  }

  /** Each entry on its own: one that is refused leaves the others alone. */
  Map<String, Object> publishBatch(Topic topic, Query query) {
    List<Query> entries = query.members("PublishBatchRequestEntries");
    check(entries);
    List<Map<String, Object>> successful = new ArrayList<>();
    List<Map<String, Object>> failed = new ArrayList<>();
    for (Query entry : entries) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("Id", entry.required("Id"));
      try {
        result.putAll(publish(topic, entry));
        successful.add(result);
      } catch (SnsException e) {
        result.put("Code", e.code());
        result.put("Message", e.getMessage());
        result.put("SenderFault", true);
        failed.add(result);
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("Successful", successful);
    answer.put("Failed", failed);
    return answer;
  }

  /** What a batch must be as a whole; otherwise nothing of it is published. */
  private static void check(List<Query> entries) {
    require(!entries.isEmpty(), "EmptyBatchRequest", "The batch has no entries.");
    require(
        entries.size() <= MOST_ENTRIES,
        "TooManyEntriesInBatchRequest",
        "The batch has more than 10 entries.");
    Set<String> ids = new HashSet<>();
    int size = 0;
    for (Query entry : entries) {
      String id = entry.optional("Id").orElse("");
      require(
          id.matches("[A-Za-z0-9_-]{1,80}"),
          "InvalidBatchEntryId",
          "An Id has 1 to 80 ASCII letters, digits, hyphens and underscores.");
      require(ids.add(id), "BatchEntryIdsNotDistinct", "Two entries have the same Id: " + id);
      size += entry.optional("Message").orElse("").getBytes(StandardCharsets.UTF_8).length;
    }
    require(
        size <= Message.LIMIT,
        "BatchRequestTooLong",
        "The messages put together are longer than %d bytes.".formatted(Message.LIMIT));
  }

  private static void require(boolean holds, String code, String message) {
    if (!holds) {
      throw new SnsException(code, 400, message);
    }
  }

  private void hand(Message message, String sequenceNumber) {
    for (Subscription subscription :
        subscriptions.all(s -> s.topicArn().equals(message.topicArn()) && s.confirmed())) {
      if (subscription.filter().map(filter -> filter.accepts(message)).orElse(true)) {
        deliveries.send(
            subscription,
            Subscription::confirmed,
            wanting -> Envelope.notification(wanting, message, sequenceNumber));
      }
    }
    observers.fire(message);
  }
}
