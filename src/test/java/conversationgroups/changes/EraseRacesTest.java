package conversationgroups.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.docs.GroupsCopy;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserID;
import conversationgroups.proof.Scale;
import conversationgroups.testing.Everything;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Erasures among calls and purges of the same user, in any order. */
@QuarkusTest
class EraseRacesTest extends Erasing {

  private static final int WRITERS = 3;
  private static final int CHANGES = 60;
  private static final int ROUNDS = 6;

  private final long seed = Scale.seed();
  private final List<JsonNode> events = new ArrayList<>();
  private int delivered;
  private long second = 1_800_000_000;

  @Test
  void erasuresAmongWritesLeaveEachLifeWholeAndNothingOfTheFormer() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
      List<Future<?>> calls = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(seed + round * 100L + writer);
        Changes changes = new Changes(groups, user);
        calls.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < CHANGES / WRITERS; i++) {
                    changes.any(random);
                  }
                }));
      }
      calls.add(threads.submit(() -> users.erase(new UserID(user), new StoreUse())));
      if (round % 2 == 0) {
        pump(); // While they write.
      }
      threads.shutdown();
      for (Future<?> call : calls) {
        call.get(2, TimeUnit.MINUTES);
      }
      if (round % 3 == 0) {
        pump();
      }
    }
    pump();

    items.countsEqualMemberships(user);
    assertThat(orphans()).as("seed %d", seed).isEmpty();
    assertThat(copyOfWhoHears(events))
        .as("seed %d", seed)
        .isEqualTo(withoutNumberIfEmpty(inTable()));
    assertThat(copyOfWhoHears(repeatedAndLate()))
        .as("seed %d", seed)
        .isEqualTo(withoutNumberIfEmpty(inTable()));

    users.erase(new UserID(user), new StoreUse());
    pump();
    assertThat(items.items(user)).isEmpty();
    assertThat(copyOfWhoHears(events).groups()).isEmpty();
  }

  /** The stream's function on what is new in the stream, in batches of any size. */
  private void pump() {
    Random random = new Random(seed);
    List<JsonNode> records = ChangeStream.of(dynamoDb, table, user);
    EventPump pump = new EventPump(contents, random, 0.1, false);
    while (delivered < records.size()) {
      int end = Math.min(records.size(), delivered + 1 + random.nextInt(20));
      List<JsonNode> batch = records.subList(delivered, end);
      batch.forEach(this::setTime);
      events.addAll(pump.deliver(batch));
      delivered = end;
    }
  }

  /** The embedded engine tells the minute only, and would have time go back. */
  private void setTime(JsonNode record) {
    ((ObjectNode) record.get("dynamodb")).put("ApproximateCreationDateTime", ++second);
  }

  private GroupsCopy.State copyOfWhoHears(List<JsonNode> heard) {
    GroupsCopy copy = new GroupsCopy(name -> inTable());
    heard.forEach(copy::receive);
    return withoutNumberIfEmpty(copy.of(user));
  }

  /** Who has fetched an empty list of an erased user does not keep its number. */
  private static GroupsCopy.State withoutNumberIfEmpty(GroupsCopy.State state) {
    return state.groups().isEmpty() ? new GroupsCopy.State(0, state.groups()) : state;
  }

  /** As a standard topic may deliver them: all in order, then some of them once more, in none. */
  private List<JsonNode> repeatedAndLate() {
    List<JsonNode> late = new ArrayList<>(events);
    Collections.shuffle(late, new Random(seed));
    List<JsonNode> heard = new ArrayList<>(events);
    heard.addAll(late.subList(0, events.size() / 2));
    return heard;
  }

  private GroupsCopy.State inTable() {
    var everything = Everything.of(groups, new Changes(groups, user).caller());
    return new GroupsCopy.State(everything.sequence(), Everything.byGroup(everything));
  }

  private List<String> orphans() {
    String named =
        items.items(user, "DIRECTORY").stream()
            .map(d -> d.get("groups").toString())
            .toList()
            .toString();
    return items.items(user).stream()
        .map(item -> item.get("sk").s())
        .filter(key -> key.contains("#") && !named.contains(key.split("#")[1]))
        .toList();
  }
}
