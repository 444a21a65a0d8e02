package conversationgroups.events;

import conversationgroups.persistence.Deadline;
import conversationgroups.persistence.GroupContents;
import conversationgroups.persistence.Step;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Turns a batch of the table's stream into events, in order. It stops at the first record that
 * fails, so that nothing of the same user overtakes it; Lambda hands over the batch again from
 * there. What was published behind it, of other users, is then published again, which subscribers
 * know by its ID.
 */
@Singleton
public class EventPublisher {

  private static final Logger LOG = Logger.getLogger(EventPublisher.class);

  private final Topic topic;
  private final GroupContents contents;

  EventPublisher(Topic topic, GroupContents contents) {
    this.topic = topic;
    this.contents = contents;
  }

  public BatchResult publish(StreamBatch batch) {
    return BatchResult.of(new Run(batch.records()).firstFailed());
  }

  /** The work on one batch. Positions are those of its records; none is the number of them. */
  private final class Run {

    private final List<StreamRecord> records;
    private final Deadline deadline = contents.deadline();
    private final EventFactory events = new EventFactory(contents, deadline);
    private final SortedMap<Integer, DirectoryChange> deletions = new TreeMap<>();
    private Wave wave = new Wave();

    Run(List<StreamRecord> records) {
      this.records = records;
    }

    Optional<StreamRecord> firstFailed() {
      int failed = purgeUntil(publishAll());
      return failed < records.size() ? Optional.of(records.get(failed)) : Optional.empty();
    }

    private int publishAll() {
      for (int position = 0; position < records.size(); position++) {
        Optional<Message> message;
        try {
          message = message(position);
        } catch (RuntimeException e) {
          LOG.errorf(e, "no event for record %s", records.get(position).sequenceNumber());
          return Math.min(position, publishWave());
        }
        if (message.isPresent() && !wave.accept(message.get())) {
          int failed = publishWave();
          if (failed < records.size()) {
            return failed;
          }
          wave.accept(message.get());
        }
      }
      return publishWave();
    }

    private Optional<Message> message(int position) {
      Optional<DirectoryChange> change = DirectoryChange.read(records.get(position));
      change
          .filter(step -> step.step().operation() == Step.Operation.DELETE)
          .ifPresent(deletion -> deletions.put(position, deletion));
      return change.map(step -> Message.of(position, events.event(step, later(step, position))));
    }

    /** What is known to have happened to the group since; only a rename asks for it. */
    private List<DirectoryChange> later(DirectoryChange change, int position) {
      List<DirectoryChange> later = new ArrayList<>();
      if (change.step().operation() == Step.Operation.RENAME) {
        for (StreamRecord record : records.subList(position + 1, records.size())) {
          try {
            DirectoryChange.read(record).ifPresent(later::add);
          } catch (RuntimeException poison) {
            break; // It stops the batch when its turn comes.
          }
        }
      }
      return later;
    }

    private int publishWave() {
      List<Message> failed = topic.publish(wave);
      wave = new Wave();
      return failed.isEmpty() ? records.size() : failed.get(0).position();
    }

    /**
     * Purges the deleted groups whose events are out. A purge that is cut off goes on next time.
     */
    private int purgeUntil(int end) {
      for (Map.Entry<Integer, DirectoryChange> deletion : deletions.headMap(end).entrySet()) {
        DirectoryChange change = deletion.getValue();
        try {
          contents.purge(change.user(), change.group(), events.conversations(change), deadline);
        } catch (RuntimeException e) {
          LOG.warnf(e, "the purge of group %s is not done", change.group());
          return deletion.getKey();
        }
      }
      return end;
    }
  }
}
