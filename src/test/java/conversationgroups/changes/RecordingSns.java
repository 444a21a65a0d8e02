package conversationgroups.changes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

/** A topic that keeps what it was given, in order, and fails as often as it is told to. */
final class RecordingSns implements SnsClient {

  private final Random random;
  private final double failures;
  private final List<String> bodies = new ArrayList<>();
  private Runnable pause = () -> {};
  private int requests;

  /**
   * @param failures share of the requests, and of a batch's entries, that fail
   */
  RecordingSns(Random random, double failures) {
    this.random = random;
    this.failures = failures;
  }

  /** What each request takes. */
  void taking(Duration time) {
    pause = () -> LockSupport.parkNanos(time.toNanos());
  }

  /** The bodies of all messages taken so far, in order. */
  List<String> bodies() {
    return bodies;
  }

  int requests() {
    return requests;
  }

  @Override
  public PublishBatchResponse publishBatch(Consumer<PublishBatchRequest.Builder> request) {
    requests++;
    pause.run();
    if (fails()) {
      throw unavailable();
    }
    List<BatchResultErrorEntry> failed = new ArrayList<>();
    List<PublishBatchResultEntry> successful = new ArrayList<>();
    PublishBatchRequest.Builder builder = PublishBatchRequest.builder();
    request.accept(builder);
    for (PublishBatchRequestEntry entry : builder.build().publishBatchRequestEntries()) {
      if (fails()) {
        failed.add(BatchResultErrorEntry.builder().id(entry.id()).code("InternalFailure").build());
      } else {
        bodies.add(entry.message());
        successful.add(PublishBatchResultEntry.builder().id(entry.id()).build());
      }
    }
    if (fails()) {
      throw unavailable();
    }
    return PublishBatchResponse.builder().failed(failed).successful(successful).build();
  }

  @Override
  public PublishResponse publish(Consumer<PublishRequest.Builder> request) {
    requests++;
    if (fails()) {
      throw unavailable();
    }
    PublishRequest.Builder builder = PublishRequest.builder();
    request.accept(builder);
    bodies.add(builder.build().message());
    return PublishResponse.builder().build();
  }

  private boolean fails() {
    return random.nextDouble() < failures;
  }

  private static SnsException unavailable() {
    return (SnsException)
        SnsException.builder()
            .statusCode(503)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("ServiceUnavailable").build())
            .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
