package conversationgroups.functions;

import conversationgroups.domain.Erasure;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserData;
import conversationgroups.domain.UserID;
import conversationgroups.http.Endpoint;
import conversationgroups.http.OperatorAnswer;
import conversationgroups.http.OperatorRequest;
import conversationgroups.push.EventStreams;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** What those who operate the service invoke by Lambda's own API. No route leads to it. */
@Singleton
public class OperatorFunctions {

  private final Endpoint endpoint;
  private final UserData users;
  private final EventStreams streams;

  OperatorFunctions(Endpoint endpoint, UserData users, EventStreams streams) {
    this.endpoint = endpoint;
    this.users = users;
    this.streams = streams;
  }

  /** Erases all that is held of a user. */
  @Funq
  public OperatorAnswer eraseUser(OperatorRequest request) {
    return endpoint.answerOperator("eraseUser", request, this::erase);
  }

  /** A user without groups has no history to end, but may have devices that listen. */
  private Erasure erase(UserID user, StoreUse use) {
    Erasure erasure = users.erase(user, use);
    if (erasure.hasEnded()) {
      streams.disconnect(user, use);
    }
    return erasure;
  }

  /** Lists the connections of a user's devices. */
  @Funq
  public OperatorAnswer listConnections(OperatorRequest request) {
    return endpoint.answerOperator("listConnections", request, streams::connections);
  }

  /** Ends the connections of a user's devices. */
  @Funq
  public OperatorAnswer disconnectUser(OperatorRequest request) {
    return endpoint.answerOperator("disconnectUser", request, streams::disconnect);
  }
}
