package conversationgroups.cli.verify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** That changes are told on the topic: all of them, as they were, and an erasure as the last. */
final class EventChecks {

  /** A subscription of SNS may take a moment to begin; until then a change is made now and then. */
  private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(5);

  private static final String GROUP = "heard";

  private final History history;
  private final Events events;
  private final Duration patience;
  private boolean groupIsThere;

  EventChecks(History history, Events events, Duration patience) {
    this.history = history;
    this.events = events;
    this.patience = patience;
  }

  void begin(Checks checks) throws InterruptedException {
    checks.run("a change is told on the topic", this::firstEvent);
  }

  private void firstEvent() throws IOException, InterruptedException {
    history.resume();
    try {
      boolean heard = changesUntilHeard(Instant.now().plus(patience));
      CheckFailedException.unless(
          heard,
          "no event of " + history.sequence() + " changes in " + patience.toSeconds() + " s");
    } finally {
      if (groupIsThere) {
        toggle();
      }
    }
  }

  private boolean changesUntilHeard(Instant end) throws IOException, InterruptedException {
    boolean heard = false;
    while (!heard && Instant.now().isBefore(end)) {
      toggle();
      Duration left = Duration.between(Instant.now(), end);
      Duration pause = left.compareTo(BETWEEN_CHANGES) < 0 ? left : BETWEEN_CHANGES;
      heard = events.await(() -> !events.heard().isEmpty(), pause);
    }
    return heard;
  }

  private void toggle() throws IOException, InterruptedException {
    if (groupIsThere) {
      history.delete(GROUP);
    } else {
      history.create(GROUP);
    }
    groupIsThere = !groupIsThere;
  }

  void end(Checks checks) throws InterruptedException {
    checks.run("every change since then is told as it was", this::allEvents);
  }

  private void allEvents() throws IOException, InterruptedException {
    history.resume();
    CheckFailedException.unless(!events.heard().isEmpty(), "no event was heard");
    events.await(() -> missing().isEmpty(), patience);
    CheckFailedException.unless(missing().isEmpty(), "no event of the changes " + missing());
    List<String> differences = history.differences(events.heard());
    CheckFailedException.unless(differences.isEmpty(), String.join("; ", differences));
  }

  private List<Long> missing() {
    List<Long> missing = new ArrayList<>();
    for (long i = events.heard().firstKey(); i <= history.sequence(); i++) {
      if (!events.heard().containsKey(i)) {
        missing.add(i);
      }
    }
    return missing;
  }

  void erasure(Checks checks) throws InterruptedException {
    checks.run("the erasure is told, as the user's last event", this::erasureEvent);
  }

  private void erasureEvent() throws InterruptedException {
    CheckFailedException.unless(!events.heard().isEmpty(), "no event was heard");
    boolean told = events.await(this::erasureIsLast, patience);
    CheckFailedException.unless(told, "the last event is " + events.heard().lastEntry());
  }

  private boolean erasureIsLast() {
    return events.heard().lastKey() > history.sequence()
        && events
            .heard()
            .lastEntry()
            .getValue()
            .at("/data/change/operation")
            .asText()
            .equals("erase");
  }
}
