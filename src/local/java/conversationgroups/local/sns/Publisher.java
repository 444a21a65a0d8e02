package conversationgroups.local.sns;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Hands each message to those who want it: subscribers, and observers in this process. */
@Singleton
class Publisher {

  private static final int MOST_ENTRIES = 10;

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Event<Message> observers;

  /** Begins at the time in microseconds, so that numbers rise across live reloads too. */
  private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis() * 1000);

  Publisher(Subscriptions subscriptions, Deliveries deliveries, Event<Message> observers) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.observers = observers;
  }

  /** One message at a time, so that all subscribers get them in the same order. */
  synchronized Map<String, Object> publish(String topicArn, Form form) {
    Message message = Message.of(form, topicArn);
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("MessageId", message.id());
    String number = Topics.isFifo(topicArn) ? "1%019d".formatted(sequence.incrementAndGet()) : "";
    if (!number.isEmpty()) {
      receipt.put("SequenceNumber", number);
    }
    for (Subscription subscription :
        subscriptions.all(s -> s.topicArn().equals(topicArn) && s.confirmed())) {
      if (subscription.filter().map(filter -> filter.accepts(message)).orElse(true)) {
        deliveries.send(
            subscription,
            Subscription::confirmed,
            wanting -> Envelope.notification(wanting, message, number));
      }
    }
    observers.fire(message);
    return receipt;
  }

  /** Each entry on its own: one that is refused leaves the others alone. */
  Map<String, Object> publishBatch(String topicArn, Form form) {
    List<Form> entries = form.elements("PublishBatchRequestEntries.member");
    check(entries);
    List<Map<String, Object>> successful = new ArrayList<>();
    List<Map<String, Object>> failed = new ArrayList<>();
    for (Form entry : entries) {
      Map<String, Object> result = new LinkedHashMap<>(Map.of("Id", entry.required("Id")));
      try {
        result.putAll(publish(topicArn, entry));
        successful.add(result);
      } catch (SnsException e) {
        result.putAll(Map.of("Code", e.code(), "Message", e.getMessage(), "SenderFault", true));
        failed.add(result);
      }
    }
    return Map.of("Successful", successful, "Failed", failed);
  }

  /** What a batch must be as a whole; otherwise nothing of it is published. */
  private static void check(List<Form> entries) {
    require(!entries.isEmpty(), "EmptyBatchRequest", "The batch has no entries.");
    require(
        entries.size() <= MOST_ENTRIES,
        "TooManyEntriesInBatchRequest",
        "The batch has more than 10 entries.");
    require(
        entries.stream().map(entry -> entry.required("Id")).distinct().count() == entries.size(),
        "BatchEntryIdsNotDistinct",
        "Two entries have the same Id.");
    require(
        entries.stream().mapToInt(e -> Message.bytes(e.optional("Message").orElse(""))).sum()
            <= Message.LIMIT,
        "BatchRequestTooLong",
        "The messages put together are longer than " + Message.LIMIT + " bytes.");
  }

  private static void require(boolean holds, String code, String message) {
    if (!holds) {
      throw new SnsException(code, 400, message);
    }
  }
}
