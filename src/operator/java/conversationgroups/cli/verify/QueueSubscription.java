package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * On AWS: a queue of its own. Nothing there can reach the operator's machine, and a queue needs no
 * confirmation. It is standard, which topics of both types deliver to.
 */
final class QueueSubscription implements EventSubscription {

  /** Longer than any run; what was received is not deleted one by one, the queue goes whole. */
  private static final String UNSEEN_AGAIN_SECONDS = "1800";

  private static final int LONGEST_WAIT_SECONDS = 20;
  private static final int MOST_MESSAGES = 10;

  private final SnsClient sns;
  private final SqsClient sqs;
  private final String queue;
  private String subscription = "";

  /** With the credentials that the AWS CLI would take. */
  static QueueSubscription inTheRegionOf(String topic, String user) {
    String[] parts = topic.split(":");
    if (parts.length != 6 || !parts[2].equals("sns")) {
      throw new IllegalArgumentException("--topic must be the ARN of an SNS topic, not " + topic);
    }
    Region region = Region.of(parts[3]);
    SdkHttpClient.Builder<?> http = UrlConnectionHttpClient.builder();
    return new QueueSubscription(
        SnsClient.builder().region(region).httpClientBuilder(http).build(),
        SqsClient.builder().region(region).httpClientBuilder(http).build(),
        topic,
        user);
  }

  QueueSubscription(SnsClient sns, SqsClient sqs, String topic, String user) {
    this.sns = sns;
    this.sqs = sqs;
    String name = "conversation-groups-verify-" + UUID.randomUUID();
    queue =
        sqs.createQueue(
                create ->
                    create
                        .queueName(name)
                        .attributes(
                            Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, UNSEEN_AGAIN_SECONDS)))
            .queueUrl();
    try {
      subscribe(topic, user);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void subscribe(String topic, String user) {
    String arn =
        sqs.getQueueAttributes(
                get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    sqs.setQueueAttributes(
        set ->
            set.queueUrl(queue)
                .attributes(Map.of(QueueAttributeName.POLICY, policy(arn, topic).toString())));
    subscription =
        sns.subscribe(
                subscribe ->
                    subscribe
                        .topicArn(topic)
                        .protocol("sqs")
                        .endpoint(arn)
                        .returnSubscriptionArn(true)
                        .attributes(
                            Map.of(
                                "RawMessageDelivery",
                                "true",
                                "FilterPolicy",
                                Events.filterOf(user))))
            .subscriptionArn();
  }

  /** Of the topic, and nobody else, to send. */
  private static ObjectNode policy(String queueArn, String topic) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
    ObjectNode statement = policy.putArray("Statement").addObject();
    statement.put("Effect", "Allow").put("Action", "sqs:SendMessage").put("Resource", queueArn);
    statement.putObject("Principal").put("Service", "sns.amazonaws.com");
    statement.putObject("Condition").putObject("ArnEquals").put("aws:SourceArn", topic);
    return policy;
  }

  @Override
  public List<String> receive(Duration patience) {
    int seconds = (int) Math.min(LONGEST_WAIT_SECONDS, Math.max(1, patience.toSeconds()));
    return sqs
        .receiveMessage(
            receive ->
                receive.queueUrl(queue).maxNumberOfMessages(MOST_MESSAGES).waitTimeSeconds(seconds))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  @Override
  public void close() {
    try {
      if (!subscription.isEmpty()) {
        sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(subscription));
      }
    } finally {
      sqs.deleteQueue(delete -> delete.queueUrl(queue));
    }
  }
}
