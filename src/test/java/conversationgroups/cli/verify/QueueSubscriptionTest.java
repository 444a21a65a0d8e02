package conversationgroups.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conversationgroups.cli.Connection;
import conversationgroups.local.sns.Moto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue that hears a deployment's events, on an emulator of SNS and SQS by others. */
@Tag("tools")
class QueueSubscriptionTest {

  private static final String USER = "u \"1\"";

  private interface Work {
    void with(SnsClient sns, SqsClient sqs, String topic) throws Exception;
  }

  private static void onMoto(Work work) throws Exception {
    Optional<Path> command = Moto.command();
    assertThat(command)
        .as("moto_server on the PATH: pip install -r src/test/python/requirements.txt")
        .isPresent();
    try (Moto moto = Moto.start(command.get())) {
      Connection connection = new Connection();
      connection.endpoint = moto.url();
      try (SnsClient sns =
              connection
                  .local(SnsClient.builder())
                  .httpClientBuilder(UrlConnectionHttpClient.builder())
                  .build();
          SqsClient sqs =
              connection
                  .local(SqsClient.builder())
                  .httpClientBuilder(UrlConnectionHttpClient.builder())
                  .build()) {
        work.with(sns, sqs, sns.createTopic(create -> create.name("events")).topicArn());
      }
    }
  }

  private static void publish(SnsClient sns, String topic, String user, String message) {
    MessageAttributeValue attribute =
        MessageAttributeValue.builder().dataType("String").stringValue(user).build();
    sns.publish(
        publish ->
            publish
                .topicArn(topic)
                .message(message)
                .messageAttributes(Map.of("userID", attribute)));
  }

  @Test
  void eventsOfTheUserAreHeardAndNothingIsLeft() throws Exception {
    onMoto(
        (sns, sqs, topic) -> {
          List<String> received = new ArrayList<>();
          try (QueueSubscription subscription = new QueueSubscription(sns, sqs, topic, USER)) {
            publish(sns, topic, "someone else", "{\"sequence\":9}");
            for (int i = 1; i <= 12; i++) {
              publish(sns, topic, USER, "{\"sequence\":" + i + "}");
            }
            for (int i = 0; i < 5 && received.size() < 12; i++) {
              received.addAll(subscription.receive(Duration.ofSeconds(2)));
            }
            String queue = sqs.listQueues().queueUrls().get(0);
            assertThat(queue).contains("/conversation-groups-verify-");
            assertThat(
                    sqs.getQueueAttributes(
                            get -> get.queueUrl(queue).attributeNames(QueueAttributeName.POLICY))
                        .attributes()
                        .get(QueueAttributeName.POLICY))
                .containsPattern("\"aws:SourceArn\": ?\"" + topic + "\"")
                .contains("sns.amazonaws.com");
          }
          assertThat(received).hasSize(12).doesNotHaveDuplicates().contains("{\"sequence\":12}");
          assertThat(sqs.listQueues().queueUrls()).isEmpty();
          assertThat(sns.listSubscriptions().subscriptions()).isEmpty();
        });
  }

  @Test
  void queueGoesWhereTheTopicCannotBeSubscribedTo() throws Exception {
    onMoto(
        (sns, sqs, topic) -> {
          assertThatThrownBy(() -> new QueueSubscription(sns, sqs, topic + "-none", USER))
              .isInstanceOf(SnsException.class);
          assertThat(sqs.listQueues().queueUrls()).isEmpty();
        });
  }
}
