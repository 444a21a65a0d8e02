package conversationgroups.cli;

import conversationgroups.cli.InputLines.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Imports users side by side, and the lines of one user in their order. */
final class ImportRun {

  /** After so many lines that the service does not take now, it will not take the next either. */
  private static final int MOST_FAILURES = 10;

  /** Lines that may wait for a worker. */
  private static final int AHEAD = 16;

  private final UserCalls calls;
  private final Journal journal;
  private final Runnable onLineDone;
  private final List<ExecutorService> workers = new ArrayList<>();
  private final Semaphore waiting;
  private final Set<String> failedUsers = ConcurrentHashMap.newKeySet();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /**
   * @param onLineDone is called from any thread
   */
  ImportRun(UserCalls calls, Journal journal, int parallel, Runnable onLineDone) {
    this.calls = calls;
    this.journal = journal;
    this.onLineDone = onLineDone;
    for (int i = 0; i < parallel; i++) {
      workers.add(Executors.newSingleThreadExecutor());
    }
    waiting = new Semaphore(AHEAD * parallel);
  }

  /**
   * Returns when each line is done, or is left for another run.
   *
   * @return why some were left, if so
   */
  Optional<RuntimeException> run(Path input) throws IOException, InterruptedException {
    try (InputLines lines = new InputLines(input)) {
      Optional<Line> line = lines.next();
      while (line.isPresent() && failedUsers.size() < MOST_FAILURES) {
        if (!journal.has(line.get().number())) {
          submit(line.get());
        }
        line = lines.next();
      }
    } finally {
      for (ExecutorService worker : workers) {
        worker.shutdown();
        worker.awaitTermination(1, TimeUnit.HOURS);
      }
    }
    return Optional.ofNullable(failure.get());
  }

  private void submit(Line line) throws InterruptedException {
    ContactGroups asked = read(line);
    waiting.acquire();
    workers
        .get(Math.floorMod(asked.user().hashCode(), workers.size()))
        .execute(
            () -> {
              try {
                write(asked);
              } finally {
                waiting.release();
              }
            });
  }

  private static ContactGroups read(Line line) {
    if (line.problem() != null) {
      return ContactGroupLine.unreadable(line.number(), line.problem());
    }
    return line.text().isBlank()
        ? new ContactGroups(line.number(), "", List.of(), List.of())
        : ContactGroupLine.read(line.number(), line.text());
  }

  /** A user of whom a line is left for another run keeps the later ones for it as well. */
  private void write(ContactGroups asked) {
    if (failedUsers.contains(asked.user())) {
      return;
    }
    try {
      journal.add(new UserImport(calls, asked).write());
      onLineDone.run();
    } catch (IOException e) {
      fail(asked, new UncheckedIOException("the journal cannot be written", e));
    } catch (RuntimeException e) {
      fail(asked, e);
    }
  }

  private void fail(ContactGroups asked, RuntimeException why) {
    failedUsers.add(asked.user());
    failure.compareAndSet(null, why);
  }
}
