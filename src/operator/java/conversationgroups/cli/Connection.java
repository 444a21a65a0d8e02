package conversationgroups.cli;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;

/** The options that say which service a command is for. */
public final class Connection {

  /** The longest that a function of the service runs, and some more. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(70);

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "The local run, such as http://localhost:8080. It asks for no credentials.")
  public URI endpoint;

  @Option(
      names = "--functions",
      split = ",",
      paramLabel = "NAME=ARN",
      description = "A deployment's functions: the stack's output OperatorFunctions as it is.")
  Map<String, String> functions = new HashMap<>();

  /**
   * @throws IllegalArgumentException if neither option, or both, is given
   */
  public Functions open() {
    return open(new RetryPolicy());
  }

  Functions open(RetryPolicy retries) {
    if ((endpoint == null) == functions.isEmpty()) {
      throw new IllegalArgumentException(
          "say which service: --endpoint-url for the local run, or --functions for a deployment");
    }
    LambdaClientBuilder client =
        LambdaClient.builder()
            .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(10))
                    .socketTimeout(LONGEST_ANSWER));
    LambdaClient lambda = endpoint == null ? client.build() : local(client).build();
    return new Functions(lambda, functions, retries);
  }

  /** Lets any client go to the local run, which wants credentials and looks at none. */
  public <B extends AwsClientBuilder<B, ?>> B local(B client) {
    return client
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }
}
