package conversationgroups.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** That a device of the user hears of changes, and of the erasure, on the WebSocket API. */
final class PushChecks {

  private static final String GROUP = "pushed";
  private static final List<String> FIELDS =
      List.of("id", "type", "sequence", "time", "change", "conversationGroupList");

  private final Api api;
  private final History history;
  private final Traces traces;
  private final Duration patience;
  private Device device;
  private boolean heard;

  PushChecks(Api api, History history, Traces traces, Duration patience) {
    this.api = api;
    this.history = history;
    this.traces = traces;
    this.patience = patience;
  }

  void run(Checks checks) throws InterruptedException {
    checks.run("a device hears a change, and its ticket is good once", this::change);
  }

  private void change() throws IOException, InterruptedException {
    history.resume();
    Reply opened = api.post("openEventStream", Api.fields());
    URI address = URI.create(opened.data().path("url").asText());
    opened.require(
        address.getScheme() != null && address.getScheme().matches("wss?"),
        "a WebSocket's url (if push is not deployed: --no-push)");
    device = new Device(address);
    traces.add("the connection of a device", device::close);
    refusesAnother(address);

    history.create(GROUP);
    JsonNode told = device.await(m -> m.path("sequence").asLong() == history.sequence(), patience);
    history.delete(GROUP);

    heard = told.isObject();
    CheckFailedException.unless(heard, "no message in " + patience.toSeconds() + " s");
    boolean whole =
        FIELDS.stream().allMatch(told::has)
            && told.at("/change/operation").asText().equals("create")
            && told.at("/change/groupName").asText().equals(GROUP);
    CheckFailedException.unless(whole, "the creation of " + GROUP + " is told as " + told);
    history.mustBeTheServices();
  }

  private static void refusesAnother(URI address) throws InterruptedException {
    try {
      new Device(address).close();
    } catch (IOException refused) {
      return;
    }
    throw new CheckFailedException("a second device connects with the ticket of the first");
  }

  void erasure(Checks checks) throws InterruptedException {
    checks.run("the device hears the erasure, and its connection ends", this::erasureIsTold);
  }

  private void erasureIsTold() throws InterruptedException {
    CheckFailedException.unless(heard, "the device has heard no change before");
    JsonNode told = device.await(m -> m.at("/change/operation").asText().equals("erase"), patience);
    CheckFailedException.unless(told.isObject(), "the device does not hear of it");
    CheckFailedException.unless(
        device.isClosedWithin(patience), "the connection stays open after it");
  }
}
