package conversationgroups.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API, of which a function's process fetches its events, one at a time. On plain
 * sockets, so that it adds as little as it can to what is measured.
 */
public final class RuntimeApi implements AutoCloseable {

  private static final int SECONDS = 60;

  /** An answer and when it was here, by {@link System#nanoTime}. */
  public record Answer(String body, long at) {}

  private record Invocation(String id, byte[] event, CompletableFuture<Answer> answer) {}

  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final CountDownLatch initialised = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);
  private final CountDownLatch idle = new CountDownLatch(1);
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ServerSocket server;
  private volatile Invocation current;
  private volatile long initialisedAt;
  private volatile boolean ended;

  public RuntimeApi() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /**
   * When the process first asked for an event or to be restored, by {@link System#nanoTime}; waits
   * for it.
   */
  public long initialisedAt() throws InterruptedException {
    if (!initialised.await(SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the process does not ask for events");
    }
    if (initialisedAt == 0) {
      throw new IllegalStateException("the process ended before it asked for an event");
    }
    return initialisedAt;
  }

  /** The process is gone: nothing will be answered any more. */
  public void ended() {
    ended = true;
    initialised.countDown();
    if (current != null) {
      current.answer().completeExceptionally(new IllegalStateException("the process has ended"));
    }
  }

  /** What the function returns for the event. */
  public Answer invoke(byte[] event) throws Exception {
    current = new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    if (ended) {
      ended();
    }
    waiting.add(current);
    return current.answer().get(SECONDS, TimeUnit.SECONDS);
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      Socket connection = server.accept();
      connections.add(connection);
      connection.setTcpNoDelay(true);
      daemon(() -> serve(new HttpConnection(connection)));
    }
  }

  private void serve(HttpConnection connection) throws IOException, InterruptedException {
    for (var request = connection.read(); request != null; request = connection.read()) {
      if (request.path().endsWith("/restore/next")) {
        ready();
        restored.await();
        connection.answer(200, Map.of(), new byte[0]);
      } else if (request.path().endsWith("/invocation/next")) {
        connection.answer(200, headers(next()), current.event());
      } else {
        long now = System.nanoTime();
        connection.answer(202, Map.of(), new byte[0]);
        answered(request.path(), request.body(), now);
      }
    }
  }

  private Invocation next() throws InterruptedException {
    ready();
    idle.countDown();
    return waiting.take();
  }

  private void ready() {
    if (initialisedAt == 0) {
      initialisedAt = System.nanoTime();
      initialised.countDown();
    }
  }

  /** As after a snapshot: a process that waits to be restored goes on, as soon as it does. */
  public void restore() {
    restored.countDown();
  }

  /** Waits until the process first asks for an event. */
  public void awaitIdle() throws InterruptedException {
    idle.await(SECONDS, TimeUnit.SECONDS);
  }

  private static Map<String, String> headers(Invocation invocation) {
    long deadline = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(SECONDS);
    return Map.of(
        "Lambda-Runtime-Aws-Request-Id",
        invocation.id(),
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(deadline),
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:000000000000:function:tested",
        "Content-Type",
        "application/json");
  }

  private void answered(String path, String body, long now) {
    if (path.endsWith("/response")) {
      current.answer().complete(new Answer(body, now));
    } else if (current != null) {
      current.answer().completeExceptionally(new IllegalStateException(body));
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | InterruptedException closed) {
                // The process has ended, or this has been closed.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
