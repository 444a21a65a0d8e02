package conversationgroups.cli.verify;

import conversationgroups.cli.EraseCall;
import conversationgroups.cli.Functions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** All checks, in an order in which each finds what it needs. */
final class Verification {

  interface Subscribing {
    EventSubscription subscribe() throws IOException;
  }

  /** For what a full group and twenty others take to go. */
  private static final Duration ERASURE = Duration.ofSeconds(90);

  private final Api api;
  private final Token token;
  private final String origin;
  private final Duration patience;
  private final Functions functions;
  private final Traces traces;
  private boolean erased;

  Verification(
      Api api, Token token, String origin, Duration patience, Functions functions, Traces traces) {
    this.api = api;
    this.token = token;
    this.origin = origin;
    this.patience = patience;
    this.functions = functions;
    this.traces = traces;
  }

  /**
   * @throws IllegalArgumentException if the user is not one for tests; nothing is changed then
   */
  void run(Checks checks, Subscribing subscribing) throws InterruptedException {
    long[] sequence = new long[1];
    checks.run("the token is taken", () -> sequence[0] = api.sequence());
    if (checks.failed() > 0) {
      return; // Without it there is nothing to see.
    }
    refuseUserWithData(sequence[0]);
    new GatewayChecks(api, token, origin).run(checks);
    History history = new History(api);
    traces.add("the data of the user " + token.user(), this::eraseIfLeft);
    Events events = new Events(subscription(checks, subscribing), token.user());
    EventChecks eventChecks = new EventChecks(history, events, patience);
    eventChecks.begin(checks);
    PushChecks pushChecks = new PushChecks(api, history, traces, patience);
    if (api.hasPush()) {
      pushChecks.run(checks);
    }
    new OperationChecks(api, token, history).run(checks);
    new LimitChecks(api, history).run(checks);
    eventChecks.end(checks);
    checks.run("the user is erased, and nothing is stored", this::erase);
    eventChecks.erasure(checks);
    if (api.hasPush()) {
      pushChecks.erasure(checks);
    }
  }

  /** Lest somebody's groups be erased for a token that was at hand. */
  private void refuseUserWithData(long sequence) {
    if (sequence != 0) {
      throw new IllegalArgumentException(
          "the user of the token, "
              + token.user()
              + ", has data, which the last check would erase: take a user of its own for this."
              + " If it is one, and a run was cut off, erase it first: operator erase "
              + token.user());
    }
  }

  private EventSubscription subscription(Checks checks, Subscribing subscribing)
      throws InterruptedException {
    EventSubscription[] subscription = {new NoSubscription()};
    checks.run(
        "the topic can be subscribed to",
        () -> {
          subscription[0] = subscribing.subscribe();
          traces.add("the subscription", subscription[0]::close);
        });
    return subscription[0];
  }

  private void erase() throws IOException, InterruptedException {
    String state = new EraseCall(functions, ERASURE).of(token.user());
    CheckFailedException.unless(
        state.equals(EraseCall.ERASED),
        "the erasure is " + state + "; run: operator erase " + token.user());
    Reply groups = api.groups();
    groups.require(
        groups.texts("groupNameList").isEmpty() && api.sequence() == 0,
        "no groups, and the sequence 0");
    erased = true;
  }

  private void eraseIfLeft() throws IOException, InterruptedException {
    if (!erased) {
      erase();
    }
  }

  /** Where none could be made; the checks of events then say so. */
  private static final class NoSubscription implements EventSubscription {

    @Override
    public List<String> receive(Duration time) {
      throw new CheckFailedException("there is no subscription");
    }

    @Override
    public void close() {
      // There is nothing.
    }
  }
}
