package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;

/** What tests of the local SNS endpoint share: the SDK's client and a subscriber. */
abstract class SnsTest {

  @TestHTTPResource("/")
  URI base;

  SnsClient sns;
  Subscriber subscriber;

  @BeforeEach
  void connect() {
    sns = client(base);
    subscriber = new Subscriber();
  }

  @AfterEach
  void disconnect() {
    subscriber.close();
    sns.close();
  }

  static SnsClient client(URI endpoint) {
    return SnsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .overrideConfiguration(c -> c.apiCallTimeout(Duration.ofSeconds(20)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  static String newName() {
    return "topic-" + UUID.randomUUID();
  }

  String newTopic() {
    return sns.createTopic(t -> t.name(newName())).topicArn();
  }

  /** The error of SNS that a call gets; its message is there for assertions on the reason. */
  static SnsException refusal(String code, int status, ThrowingCallable call) {
    SnsException refusal = catchThrowableOfType(SnsException.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(status);
    return refusal;
  }
}
