package conversationgroups.changes;

import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.table.CallDeadline;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/** The SNS topic on which changes are published. */
@Singleton
public class EventTopic {

  private static final String FIFO = ".fifo";

  /** With what the SDK repeats of it. */
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

  private final SnsClient sns;
  private final Optional<String> arn;

  /**
   * @param arn absent in the functions that publish nothing
   */
  EventTopic(
      SnsClient sns, @ConfigProperty(name = "conversation-groups.topic") Optional<String> arn) {
    this.sns = sns;
    this.arn = arn;
  }

  /**
   * Publishes messages in one request, and what SNS refuses of it once more, one by one.
   *
   * @param deadline after which nothing is published
   * @param failed is told what fails
   * @return those that are not published, in their order
   */
  List<EventMessage> publish(
      PublishRequest request, CallDeadline deadline, Consumer<RuntimeException> failed) {
    List<EventMessage> messages = request.messages();
    if (messages.isEmpty()) {
      return List.of();
    }
    try {
      return refused(messages, deadline).stream()
          .filter(message -> !publish(message, deadline, failed))
          .toList();
    } catch (SdkException | StoreUnavailableException e) {
      failed.accept(e);
      return messages;
    }
  }

  private List<EventMessage> refused(List<EventMessage> messages, CallDeadline deadline) {
    PublishBatchResponse response =
        sns.publishBatch(
            request ->
                request
                    .topicArn(arn.orElseThrow())
                    .publishBatchRequestEntries(messages.stream().map(this::entry).toList())
                    .overrideConfiguration(deadline.limits(LONGEST_REQUEST)));
    Set<String> refused = new HashSet<>();
    for (BatchResultErrorEntry entry : response.failed()) {
      refused.add(entry.id());
    }
    return messages.stream().filter(message -> refused.contains(id(message))).toList();
  }

  private static String id(EventMessage message) {
    return Integer.toString(message.position());
  }

  private PublishBatchRequestEntry entry(EventMessage message) {
    PublishBatchRequestEntry.Builder entry =
        PublishBatchRequestEntry.builder()
            .id(id(message))
            .message(message.body())
            .messageAttributes(attributes(message));
    if (isFifo()) {
      entry.messageGroupId(message.groupID()).messageDeduplicationId(message.deduplicationID());
    }
    return entry.build();
  }

  private boolean publish(
      EventMessage message, CallDeadline deadline, Consumer<RuntimeException> failed) {
    try {
      sns.publish(
          request -> {
            request
                .topicArn(arn.orElseThrow())
                .message(message.body())
                .messageAttributes(attributes(message))
                .overrideConfiguration(deadline.limits(LONGEST_REQUEST));
            if (isFifo()) {
              request
                  .messageGroupId(message.groupID())
                  .messageDeduplicationId(message.deduplicationID());
            }
          });
      return true;
    } catch (SdkException | StoreUnavailableException e) {
      failed.accept(e);
      return false;
    }
  }

  private boolean isFifo() {
    return arn.orElseThrow().endsWith(FIFO);
  }

  private static Map<String, MessageAttributeValue> attributes(EventMessage message) {
    return Map.of("type", string(message.type()), "userID", string(message.userID()));
  }

  private static MessageAttributeValue string(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
