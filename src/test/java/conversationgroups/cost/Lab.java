package conversationgroups.cost;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.changes.EventPump;
import conversationgroups.http.HttpResponse;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Client;
import conversationgroups.testing.Event;
import conversationgroups.testing.Request;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** All functions on a table of its own in the real engine, under a meter. */
final class Lab implements AutoCloseable {

  private final Engine engine = new Engine();
  private final Meter meter = new Meter(engine.client);
  private final Service service = new Service(engine, Duration.ofMinutes(10), List.of(meter));
  private final EventPump pump = new EventPump(service.contents(), new Random(1), 0, false);

  /**
   * What the stream's function does.
   *
   * @param changes that it tells of
   * @param bytes of the messages that it publishes
   */
  record Told(int changes, Usage usage, int bytes) {}

  Client client(String user) {
    return new Client(this::send, user, null);
  }

  private Answer send(String user, Request request) {
    HttpResponse response = service.send(request.operation(), Event.of(user, request));
    return new Answer(response.statusCode(), response.headers(), Event.json(response.body()));
  }

  Usage usage(Runnable call) {
    return new Usage(meter.during(call));
  }

  /** What the stream's function needs for what has changed since this was last asked. */
  Told told() {
    List<JsonNode> records = engine.newRecords();
    int[] bytes = new int[1];
    Consumer<JsonNode> count = body -> bytes[0] += ItemSize.text(body.toString());
    Usage usage = usage(() -> pump.deliver(records).forEach(count));
    return new Told(records.size(), usage, bytes[0]);
  }

  @Override
  public void close() {
    engine.close();
  }
}
