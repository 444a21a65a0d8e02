package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sns.SnsClient;

/** On the local run, which has no queues: a web server on this machine, which it can reach. */
final class LocalSubscription implements EventSubscription {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SnsClient sns;
  private final String topic;
  private final HttpServer server;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final String subscription;

  LocalSubscription(SnsClient sns, String topic, String user) throws IOException {
    this.sns = sns;
    this.topic = topic;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
    try {
      subscription = subscribe("http://localhost:" + server.getAddress().getPort(), user);
    } catch (RuntimeException e) {
      server.stop(0);
      throw e;
    }
  }

  private String subscribe(String url, String user) {
    return sns.subscribe(
            subscribe ->
                subscribe
                    .topicArn(topic)
                    .protocol("http")
                    .endpoint(url)
                    .returnSubscriptionArn(true)
                    .attributes(Map.of("FilterPolicy", Events.filterOf(user))))
        .subscriptionArn();
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode message = JSON.readTree(exchange.getRequestBody());
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
    if (message.path("Type").asText().equals("SubscriptionConfirmation")) {
      String token = message.path("Token").asText();
      sns.confirmSubscription(confirm -> confirm.topicArn(topic).token(token));
    } else {
      messages.add(message.path("Message").asText());
    }
  }

  @Override
  public List<String> receive(Duration patience) throws InterruptedException {
    List<String> received = new ArrayList<>();
    String first = messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      received.add(first);
      messages.drainTo(received);
    }
    return received;
  }

  @Override
  public void close() {
    try {
      sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(subscription));
    } finally {
      server.stop(0);
    }
  }
}
