package conversationgroups.functions;

import conversationgroups.domain.Outcome;
import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import conversationgroups.http.Requests;
import conversationgroups.push.ConnectAnswer;
import conversationgroups.push.ConnectRequest;
import conversationgroups.push.EventStreams;
import conversationgroups.push.Handshakes;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** How a device comes to hear of its user's changes. */
@Singleton
public class DeviceFunctions {

  private final Endpoint endpoint;
  private final EventStreams streams;
  private final Handshakes handshakes;

  DeviceFunctions(Endpoint endpoint, EventStreams streams, Handshakes handshakes) {
    this.endpoint = endpoint;
    this.streams = streams;
    this.handshakes = handshakes;
  }

  /** Tells a device where to connect to, once. */
  @Funq
  public HttpResponse openEventStream(HttpRequest request) {
    return endpoint.answer(
        "openEventStream",
        request,
        Requests::nothing,
        (caller, input) ->
            Outcome.success(streams.open(caller.user(), caller.time(), caller.storeUse())));
  }

  /** Lets a device with a good ticket connect, and nobody else. */
  @Funq
  public ConnectAnswer connectEventStream(ConnectRequest request) {
    return handshakes.answer("connectEventStream", request);
  }
}
