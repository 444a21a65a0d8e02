package conversationgroups.changes;

import conversationgroups.domain.Change;
import conversationgroups.domain.GroupID;
import conversationgroups.domain.UserID;
import conversationgroups.observability.BatchLog;
import conversationgroups.observability.LogWriter;
import conversationgroups.store.StreamStore;
import conversationgroups.table.CallDeadline;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns a batch of the table's stream into events, in order. It stops at the first record that
 * fails, so that nothing of the same user overtakes it; Lambda hands over the batch again from
 * there. What was published behind it, of other users, is then published again, which subscribers
 * know by its ID.
 *
 * <p>An event that SNS refuses in a request with others is sent once more by itself ({@link
 * EventTopic}). If that is refused as well, the batch stops at its record. Lambda hands over
 * smaller batches from there on, for up to 12 hours, and then puts the records into the failure
 * bucket ({@code template.yaml}), from where an operator can replay them.
 *
 * <p>What is not published when two thirds of the time are over is handed back as well; the rest is
 * for deleting what the published events tell of, so that each time brings the batch further.
 */
@Singleton
public class EventPublisher {

  /** By which the log and the metrics name this work. */
  private static final String OPERATION = "publishConversationGroupEvents";

  private final EventTopic topic;
  private final StreamStore store;
  private final ErasedDevices devices;
  private final LogWriter log;
  private final FailurePause pause;

  EventPublisher(
      EventTopic topic,
      StreamStore store,
      ErasedDevices devices,
      LogWriter log,
      FailurePause pause) {
    this.topic = topic;
    this.store = store;
    this.devices = devices;
    this.log = log;
    this.pause = pause;
  }

  public BatchResponse publish(StreamBatch batch) {
    Instant began = Instant.now();
    Attempt attempt = attempt(batch);
    attempt.waitsFrom().ifPresent(committed -> pause.await(committed, began));
    return attempt.result();
  }

  /**
   * What came of a batch.
   *
   * @param waitsFrom when the change was committed that comes again and can work later
   */
  private record Attempt(BatchResponse result, Optional<Instant> waitsFrom) {}

  private Attempt attempt(StreamBatch batch) {
    BatchLog line = log.batch(OPERATION);
    try {
      List<StreamRecord> records = batch.records();
      line.received(records.size());
      Run run = new Run(records, line);
      Optional<StreamRecord> failed = run.firstFailed();
      failed.map(StreamRecord::sequenceNumber).ifPresent(line::stoppedAt);
      return new Attempt(
          BatchResponse.of(failed), failed.filter(r -> run.canPass).map(StreamRecord::time));
    } catch (RuntimeException e) {
      line.failed(e);
      throw e;
    } finally {
      line.write();
    }
  }

  /** The work on one batch. Positions are those of its records; none is the number of them. */
  private final class Run {

    private final List<StreamRecord> records;
    private final BatchLog line;
    private final CallDeadline deadline;
    private final CallDeadline publishing;
    private final EventBuilder events;
    private final SortedMap<Integer, CommittedChange> deletions = new TreeMap<>();
    private PublishRequest request = new PublishRequest();
    private boolean canPass;

    Run(List<StreamRecord> records, BatchLog line) {
      this.records = records;
      this.line = line;
      this.deadline = store.deadline(line.storeUse());
      this.publishing = deadline.firstPart();
      this.events = new EventBuilder(store, deadline);
    }

    Optional<StreamRecord> firstFailed() {
      int failed = purgeUntil(publishAll());
      return failed < records.size() ? Optional.of(records.get(failed)) : Optional.empty();
    }

    private int publishAll() {
      for (int position = 0; position < records.size(); position++) {
        Optional<EventMessage> message;
        try {
          message = message(position);
        } catch (RuntimeException e) {
          failed(e);
          return Math.min(position, publishRequest());
        }
        if (message.isPresent() && !request.accept(message.get())) {
          int failed = publishRequest();
          if (failed < records.size()) {
            return failed;
          }
          request.accept(message.get());
        }
      }
      return publishRequest();
    }

    private Optional<EventMessage> message(int position) {
      Optional<CommittedChange> change = CommittedChange.read(records.get(position));
      change
          .filter(CommittedChange::leavesItemsBehind)
          .ifPresent(deletion -> deletions.put(position, deletion));
      return change.map(
          committed ->
              EventMessage.of(position, events.event(committed, later(committed, position))));
    }

    /** What is known to have happened to the group since; only a rename asks for it. */
    private List<CommittedChange> later(CommittedChange change, int position) {
      List<CommittedChange> later = new ArrayList<>();
      if (change.change() instanceof Change.Renamed) {
        for (StreamRecord record : records.subList(position + 1, records.size())) {
          try {
            CommittedChange.read(record).ifPresent(later::add);
          } catch (RuntimeException poison) {
            break; // It stops the batch when its turn comes.
          }
        }
      }
      return later;
    }

    private int publishRequest() {
      List<EventMessage> failed = topic.publish(request, publishing, this::failed);
      for (EventMessage message : request.messages()) {
        if (!failed.contains(message)) {
          line.published(records.get(message.position()).time());
        }
      }
      request = new PublishRequest();
      return failed.isEmpty() ? records.size() : failed.get(0).position();
    }

    /**
     * Purges the deleted groups and erased users whose events are out. A purge that is cut off goes
     * on next time.
     */
    private int purgeUntil(int end) {
      for (Map.Entry<Integer, CommittedChange> deletion : deletions.headMap(end).entrySet()) {
        try {
          purge(deletion.getValue());
          line.purged();
        } catch (RuntimeException e) {
          failed(e);
          return deletion.getKey();
        }
      }
      return end;
    }

    private void failed(RuntimeException failure) {
      line.failed(failure);
      canPass |= FailurePause.canPass(failure);
    }

    private void purge(CommittedChange committed) {
      UserID user = committed.user();
      for (GroupID group : committed.groupsLeftBehind()) {
        store.purge(user, group, events.conversations(user, group), deadline);
      }
      if (committed.change() instanceof Change.Erased erased) {
        devices.end(committed, deadline);
        store.forget(user, erased, deadline);
      }
    }
  }
}
