package conversationgroups.proof.load;

import conversationgroups.proof.histories.Workload;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.service.CallEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Clients that call the service over HTTP, each the next operation as soon as it has an answer. */
final class HttpClients {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final String prefix;
  private final int users;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  HttpClients(URI gateway, String prefix, int users) {
    this.gateway = gateway;
    this.prefix = prefix;
    this.users = users;
  }

  Measurements run(int clients, int operations, long seed) throws Exception {
    Measurements measurements = new Measurements();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    var work =
        IntStream.range(0, clients)
            .<Future<?>>mapToObj(
                client ->
                    threads.submit(() -> work(operations, new Random(seed + client), measurements)))
            .toList();
    for (Future<?> client : work) {
      client.get();
    }
    measurements.took(System.nanoTime() - start);
    threads.shutdown();
    return measurements;
  }

  private Void work(int operations, Random random, Measurements measurements) throws Exception {
    Workload workload = Workload.twoGroups();
    for (int i = 0; i < operations; i++) {
      String user = prefix + random.nextInt(users);
      Op op = workload.draw(random);
      String token = token(user);
      HttpRequest request =
          HttpRequest.newBuilder(gateway.resolve("/" + CallEvent.function(op)))
              .header("authorization", "Bearer " + token)
              .header("content-type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(CallEvent.body(op).toString()))
              .build();
      long start = System.nanoTime();
      int status = http.send(request, BodyHandlers.ofString()).statusCode();
      measurements.add(user, op, status, System.nanoTime() - start);
    }
    return null;
  }

  private String token(String user) throws Exception {
    String known = tokens.get(user);
    if (known == null) {
      HttpRequest request =
          HttpRequest.newBuilder(gateway.resolve("/local/token?user=" + user)).build();
      known = http.send(request, BodyHandlers.ofString()).body();
      tokens.put(user, known);
    }
    return known;
  }
}
