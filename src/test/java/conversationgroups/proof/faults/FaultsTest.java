package conversationgroups.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.events.EventPump;
import conversationgroups.proof.Scale;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;
import conversationgroups.proof.model.State;
import conversationgroups.proof.report.Report;
import conversationgroups.proof.service.Call;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import conversationgroups.proof.service.TableAudit;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each fault at each request of each writing call: one effect, one event, one answer. */
class FaultsTest {

  private static final Duration DEADLINE = Duration.ofMillis(400);

  /** So much later than its deadline no call may answer, even on a busy machine. */
  private static final Duration SLACK = Duration.ofSeconds(20);

  private static final List<Op> BEFORE =
      List.of(new Op.Create("a", List.of("C2C1", "C2C2")), new Op.Create("b", List.of()));

  private static final List<Op> WRITES =
      List.of(
          new Op.Create("c", List.of("C2C1")),
          new Op.Create("a", List.of()),
          new Op.Delete("a"),
          new Op.Rename("a", "c"),
          new Op.Rename("a", "b"),
          new Op.Add("a", List.of("C2C3", "C2C4")),
          new Op.Add("a", List.of("C2C1", "C2C3")),
          new Op.Remove("a", List.of("C2C1", "C2C9")),
          new Op.Remove("x", List.of("C2C1")));

  private final OneFault fault = new OneFault();
  private Engine engine;
  private Service plain;
  private Service faulty;
  private EventPump pump;
  private int calls;
  private int unavailable;

  @Test
  void everyWriteHasOneEffectWhateverFails() {
    for (Op op : WRITES) {
      try (Engine own = new Engine()) {
        engine = own;
        plain = new Service(engine, Duration.ofSeconds(5), List.of());
        faulty = new Service(engine, DEADLINE, List.of(fault));
        pump = new EventPump(plain.contents(), new Random(Scale.seed()), 0.3, false);
        everyFault(op);
      }
    }
    assertThat(unavailable).isGreaterThan(calls / 20);
    Report.part("faults").add("operations", calls).add("answers 50005", unavailable).write();
  }

  private void everyFault(Op op) {
    for (OneFault.Kind kind : OneFault.Kind.values()) {
      for (int request = 0; request < Scale.of(2, 3); request++) {
        check(op, kind, request, request + 1);
      }
    }
    check(op, OneFault.Kind.CONFLICT, 0, Integer.MAX_VALUE);
    check(op, OneFault.Kind.THROTTLED, 0, Integer.MAX_VALUE);
    check(op, OneFault.Kind.ANSWER_LOST, 0, Integer.MAX_VALUE);
  }

  private void check(Op op, OneFault.Kind kind, int from, int until) {
    String what = "%s at requests %d to %d of %s".formatted(kind, from, until, op);
    String user = "fault-" + UUID.randomUUID();
    State state = State.NEW_USER;
    for (Op before : BEFORE) {
      plain.call(Call.of(user, before));
      state = Model.apply(state, before, 98).next();
    }
    pump.deliver(engine.newRecords());
    Model.Result expected = Model.apply(state, op, 97);
    Call call = Call.of(user, op).withKey("key");

    fault.set(kind, from, until);
    long start = System.nanoTime();
    Reply first = faulty.call(call);
    assertThat(System.nanoTime() - start).as(what).isLessThan(DEADLINE.plus(SLACK).toNanos());
    boolean struck = fault.hasStruck();
    fault.clear();
    if (first.isUnknown()) {
      assertThat(struck).as(what).isTrue();
      unavailable++;
    } else {
      assertThat(first).as(what).isEqualTo(expected.reply());
    }
    assertThat(plain.call(call.again())).as("again, " + what).isEqualTo(expected.reply());
    assertThat(plain.call(call.again())).as("once more, " + what).isEqualTo(expected.reply());

    List<JsonNode> events = pump.deliver(engine.newRecords());
    assertThat(events.stream().map(event -> event.get("id").asText()).distinct())
        .as("events, " + what)
        .hasSize(expected.changes().size());
    TableAudit audit = TableAudit.of(engine.items(user));
    assertThat(audit.problems()).as(what).isEmpty();
    assertThat(audit.equals(expected.next())).as("%s: %s", what, audit).isTrue();
    calls += 3;
  }
}
