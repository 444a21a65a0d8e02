package conversationgroups.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.changes.EventPump;
import conversationgroups.proof.Scale;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.Reply;
import conversationgroups.proof.model.State;
import conversationgroups.proof.service.Call;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import conversationgroups.proof.service.TableAudit;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** One operation, called again and again by new users while something goes wrong. */
final class FaultyCalls implements AutoCloseable {

  private static final List<Op> BEFORE =
      List.of(new Op.Create("a", List.of("C2C1", "C2C2")), new Op.Create("b", List.of()));

  /** For what the call must get over: far more than it needs, also on a busy machine. */
  private static final Duration AMPLE = Duration.ofSeconds(20);

  /** For what lasts: the time that the call takes. */
  private static final Duration SHORT = Duration.ofMillis(300);

  /** A slow answer is slower by far; so late no call may answer, even on a busy machine. */
  private static final Duration TOO_LATE = Duration.ofSeconds(25);

  private final Op op;
  private final Engine engine = new Engine();
  private final OneFault fault = new OneFault();
  private final Service plain = new Service(engine, AMPLE, List.of());
  private final Service patient = new Service(engine, AMPLE, List.of(fault));
  private final Service hasty = new Service(engine, SHORT, List.of(fault));
  private final EventPump pump =
      new EventPump(plain.contents(), new Random(Scale.seed()), 0.3, false);
  private final Tally tally = new Tally(new TreeMap<>());

  FaultyCalls(Op op) {
    this.op = op;
  }

  Tally everyFault() {
    for (Kind kind : Kind.values()) {
      for (int request = 0; request < Scale.of(2, 4); request++) {
        boolean once = !kind.isSlow();
        check(once ? patient : hasty, kind, request, request + 1, kind.code());
      }
    }
    for (Kind kind : List.of(Kind.CONFLICT, Kind.THROTTLED, Kind.ANSWER_LOST_AND_SENT_AGAIN)) {
      check(hasty, kind, 0, Integer.MAX_VALUE, 50005);
    }
    return tally;
  }

  /**
   * @param code of the call if the fault happens to it; 0 for that of a call without a fault
   */
  private void check(Service faulty, Kind kind, int from, int until, int code) {
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
    assertThat(System.nanoTime() - start).as(what).isLessThan(TOO_LATE.toNanos());
    boolean struck = fault.strikes() > 0;
    fault.clear();
    tally.add(struck ? kind.toString() : "nothing", first.code());
    boolean hadNoTime = !struck && faulty == hasty && first.isUnknown();
    if (!hadNoTime) {
      assertThat(first.code())
          .as(what)
          .isEqualTo(struck && code != 0 ? code : expected.reply().code());
    }

    assertThat(plain.call(call.again())).as("again, " + what).isEqualTo(expected.reply());
    assertThat(plain.call(call.again())).as("once more, " + what).isEqualTo(expected.reply());
    List<JsonNode> events = pump.deliver(engine.newRecords());
    assertThat(events.stream().map(event -> event.get("sequence").asLong()).distinct())
        .as("events, " + what)
        .containsExactlyElementsOf(
            expected.changes().stream().map(change -> change.sequence()).toList());
    TableAudit audit = TableAudit.of(engine.items(user));
    assertThat(audit.problems()).as(what).isEmpty();
    assertThat(audit.equals(expected.next())).as("%s: %s", what, audit).isTrue();
  }

  @Override
  public void close() {
    engine.close();
  }
}
