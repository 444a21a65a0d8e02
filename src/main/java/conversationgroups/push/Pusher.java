package conversationgroups.push;

import conversationgroups.changes.BatchResponse;
import conversationgroups.changes.CommittedChange;
import conversationgroups.changes.StreamBatch;
import conversationgroups.changes.StreamRecord;
import conversationgroups.domain.Change;
import conversationgroups.domain.UserID;
import conversationgroups.observability.BatchLog;
import conversationgroups.observability.LogWriter;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.CallDeadlines;
import conversationgroups.table.Keys;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the changes of a batch to the devices of their users: in order to each device, and to all
 * devices at the same time. A push is a hint. One that fails closes its connection, so that the
 * device comes again and fetches; it holds up nobody else.
 */
@Singleton
public class Pusher {

  /** By which the log and the metrics name this work. */
  private static final String OPERATION = "pushConversationGroupEvents";

  private static final Duration OPENING_PAUSE = Duration.ofMillis(200);

  private final PushItems items;
  private final Sockets sockets;
  private final EventStreams streams;
  private final LogWriter log;
  private final CallDeadlines deadlines;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          SocketsClient.AT_ONCE,
          SocketsClient.AT_ONCE,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Pusher::thread);

  Pusher(
      PushItems items,
      Sockets sockets,
      EventStreams streams,
      LogWriter log,
      CallDeadlines deadlines) {
    this.items = items;
    this.sockets = sockets;
    this.streams = streams;
    this.log = log;
    this.deadlines = deadlines;
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "push");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Sends a batch. It comes again from the first record of a user whose connections could not be
   * read; devices ignore what they have had.
   */
  public BatchResponse push(StreamBatch batch) {
    BatchLog line = log.batch(OPERATION);
    try {
      List<StreamRecord> records = batch.records();
      line.received(records.size());
      Set<UserID> failed = new Run(line).push(changes(records, line));
      Optional<StreamRecord> first =
          records.stream().filter(record -> failed.contains(Keys.user(record.keys()))).findFirst();
      first.map(StreamRecord::sequenceNumber).ifPresent(line::stoppedAt);
      return BatchResponse.of(first);
    } catch (RuntimeException e) {
      line.failed(e);
      throw e;
    } finally {
      line.write();
    }
  }

  /** By user. A record that cannot be read is left to the events' publisher to complain of. */
  private static Map<UserID, List<CommittedChange>> changes(
      List<StreamRecord> records, BatchLog line) {
    Map<UserID, List<CommittedChange>> changes = new LinkedHashMap<>();
    for (StreamRecord record : records) {
      try {
        CommittedChange.read(record)
            .ifPresent(
                change ->
                    changes.computeIfAbsent(change.user(), user -> new ArrayList<>()).add(change));
      } catch (RuntimeException poison) {
        line.failed(poison);
      }
    }
    return changes;
  }

  private static boolean isErasure(CommittedChange change) {
    return change.change() instanceof Change.Erased;
  }

  /** The work on one batch. */
  private final class Run {

    private final BatchLog line;
    private final Set<UserID> failed = ConcurrentHashMap.newKeySet();

    Run(BatchLog line) {
      this.line = line;
    }

    /** The users whose devices could not be looked up. */
    Set<UserID> push(Map<UserID, List<CommittedChange>> changes) {
      CompletableFuture.allOf(
              changes.entrySet().stream()
                  .map(entry -> push(entry.getKey(), entry.getValue()))
                  .toArray(CompletableFuture[]::new))
          .join();
      return failed;
    }

    private CompletableFuture<Void> push(UserID user, List<CommittedChange> changes) {
      return CompletableFuture.supplyAsync(
              () -> items.connections(user, Instant.now(), deadline()), threads)
          .thenCompose(
              connections ->
                  CompletableFuture.allOf(
                      connections.stream()
                          .map(
                              connection ->
                                  CompletableFuture.runAsync(
                                      () -> push(user, connection, changes), threads))
                          .toArray(CompletableFuture[]::new)))
          .thenRunAsync(() -> end(changes), threads)
          .exceptionally(
              failure -> {
                fail(failure);
                failed.add(user);
                return null;
              });
    }

    private void push(UserID user, Connection connection, List<CommittedChange> changes) {
      for (CommittedChange change : changes) {
        if (isErasure(change) && EventStreams.endsWith(connection, change)) {
          return; // It is told when all devices have what came before.
        }
        switch (send(connection, PushMessage.of(change))) {
          case TAKEN -> told(change);
          case GONE -> {
            // One that is still opening will fetch once it is open.
            if (!connection.isNew(Instant.now())) {
              items.delete(user, connection, deadline());
            }
            return;
          }
          case FAILED -> {
            sockets.close(connection);
            items.delete(user, connection, deadline());
            return;
          }
        }
      }
    }

    private Sockets.Sent send(Connection connection, String message) {
      Sockets.Sent sent = sockets.send(connection, message, this::fail);
      if (sent == Sockets.Sent.GONE && connection.isNew(Instant.now())) {
        LockSupport.parkNanos(OPENING_PAUSE.toNanos());
        return sockets.send(connection, message, this::fail);
      }
      return sent;
    }

    private void end(List<CommittedChange> changes) {
      for (CommittedChange change : changes) {
        if (isErasure(change)) {
          streams.end(change, deadline());
        }
      }
    }

    private CallDeadline deadline() {
      return deadlines.begin(line.storeUse());
    }

    private void told(CommittedChange change) {
      synchronized (line) {
        line.published(change.time());
      }
    }

    private void fail(Throwable failure) {
      synchronized (line) {
        line.failed(failure);
      }
    }
  }
}
