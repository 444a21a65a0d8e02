package conversationgroups.proof.histories;

import com.fasterxml.jackson.databind.JsonNode;
import conversationgroups.changes.EventPump;
import conversationgroups.proof.model.Model;
import conversationgroups.proof.model.Op;
import conversationgroups.proof.model.State;
import conversationgroups.proof.service.Call;
import conversationgroups.proof.service.Engine;
import conversationgroups.proof.service.Service;
import conversationgroups.proof.service.TableAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets clients loose on a service for one history, and then compares all there is to compare. */
public final class Experiment {

  private static final int USERS = 2;

  private final Engine engine;
  private final Service plain;
  private final Service underTest;
  private final EventPump pump;
  private final String prefix;
  private final List<String> problems = new ArrayList<>();
  private int unknown;

  /**
   * @param plain the service as it is, for what comes before and after
   * @param underTest the service that the clients call
   * @param prefix of the users of this history, who are new
   */
  public Experiment(
      Engine engine, Service plain, Service underTest, EventPump pump, String prefix) {
    this.engine = engine;
    this.plain = plain;
    this.underTest = underTest;
    this.pump = pump;
    this.prefix = prefix;
  }

  /** What went wrong, each with all that is needed to understand it. */
  public List<String> run(long seed, Workload workload) throws InterruptedException {
    Random random = new Random(seed);
    int users = workload.before().size() > 2 ? 1 : USERS;
    State start = State.NEW_USER;
    for (Op op : workload.before()) {
      start = Model.apply(start, op, 98).next();
      for (int user = 0; user < users; user++) {
        plain.call(Call.of(prefix + user, op));
      }
    }
    Clients clients = new Clients(underTest, workload, random.nextLong(), users, prefix);
    Map<Integer, List<Recorded>> histories = clients.run();
    Map<String, List<JsonNode>> events =
        pump.deliver(engine.newRecords()).stream()
            .filter(event -> event.path("subject").asText().startsWith(prefix))
            .collect(Collectors.groupingBy(event -> event.path("subject").asText()));
    for (int user : IntStream.range(0, users).toArray()) {
      check(
          start,
          prefix + user,
          histories.getOrDefault(user, List.of()),
          events.getOrDefault(prefix + user, List.of()));
    }
    return problems;
  }

  /** Operations of which no client knows whether they have happened. */
  public int unknown() {
    return unknown;
  }

  private void check(State start, String user, List<Recorded> history, List<JsonNode> events) {
    for (Recorded recorded : history) {
      unknown += recorded.isUnknown() ? 1 : 0;
      if (!List.of(0, 50005, 51009, 51010, 59001, 59006).contains(recorded.reply().code())) {
        problems.add("unexpected answer: " + recorded);
      }
    }
    List<Recorded> whole = new ArrayList<>(history);
    for (Op last : List.of(new Op.Groups(), new Op.All())) {
      long from = System.nanoTime();
      var reply = plain.call(Call.of(user, last));
      whole.add(Recorded.of(-1, last, false, reply, from, System.nanoTime()));
    }
    Linearizability.violation(start, whole).ifPresent(problems::add);
    EventReplay replay = EventReplay.of(events);
    replay.problem().ifPresent(problem -> problems.add("events: " + problem));
    TableAudit audit = TableAudit.of(engine.items(user));
    audit.problems().forEach(problem -> problems.add("table: " + problem));
    if (!audit.equals(replay.state())) {
      problems.add("the table is not what the events tell: " + audit + "\n" + replay.state());
    }
  }
}
