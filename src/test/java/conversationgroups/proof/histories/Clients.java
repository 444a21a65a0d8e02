package conversationgroups.proof.histories;

import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;
import conversationgroups.proof.service.Call;
import conversationgroups.proof.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Four clients that call ten operations each, and keep a record of every answer. */
final class Clients {

  static final int CLIENTS = 4;
  static final int OPERATIONS = 10;
  private static final int ATTEMPTS = 4;

  private final Service service;
  private final Workload workload;
  private final long seed;
  private final int users;
  private final String prefix;
  private final Map<Integer, Queue<Recorded>> records = new ConcurrentHashMap<>();
  private final CyclicBarrier start = new CyclicBarrier(CLIENTS);

  Clients(Service service, Workload workload, long seed, int users, String prefix) {
    this.service = service;
    this.workload = workload;
    this.seed = seed;
    this.users = users;
    this.prefix = prefix;
  }

  /** What was recorded, by the user's number. */
  Map<Integer, List<Recorded>> run() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> clients =
          IntStream.range(0, CLIENTS)
              .<Future<?>>mapToObj(client -> threads.submit(() -> work(client)))
              .toList();
      for (Future<?> client : clients) {
        client.get();
      }
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("an exception came out of a function", e);
    } finally {
      threads.shutdownNow();
    }
    return records.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  private Void work(int client) throws Exception {
    Random random = new Random(seed + client);
    int[] keys = new int[users];
    start.await();
    for (int i = 0; i < OPERATIONS; i++) {
      Op op = workload.draw(random);
      int user = random.nextInt(users);
      boolean keyed = op.writes() && random.nextBoolean();
      // Users count their keys alike, as nothing keeps them from doing.
      String key = keyed ? "key " + client + "." + keys[user]++ : null;
      records
          .computeIfAbsent(user, u -> new ConcurrentLinkedQueue<>())
          .add(call(client, Call.of(prefix + user, op).withKey(key)));
    }
    return null;
  }

  /** A client repeats a call that had no answer, if it gave it a key. */
  private Recorded call(int client, Call call) {
    long from = System.nanoTime();
    Reply reply = service.call(call);
    for (int i = 1; i < ATTEMPTS && call.key() != null && reply.isUnknown(); i++) {
      reply = service.call(call.again());
    }
    return Recorded.of(client, call.op(), call.key() != null, reply, from, System.nanoTime());
  }
}
