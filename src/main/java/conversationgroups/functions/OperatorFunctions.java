package conversationgroups.functions;

import conversationgroups.domain.UserData;
import conversationgroups.http.Endpoint;
import conversationgroups.http.OperatorAnswer;
import conversationgroups.http.OperatorRequest;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** What those who operate the service invoke by Lambda's own API. No route leads to it. */
@Singleton
public class OperatorFunctions {

  private final Endpoint endpoint;
  private final UserData users;

  OperatorFunctions(Endpoint endpoint, UserData users) {
    this.endpoint = endpoint;
    this.users = users;
  }

  /** Erases all that is held of a user. */
  @Funq
  public OperatorAnswer eraseUser(OperatorRequest request) {
    return endpoint.answerOperator("eraseUser", request, users::erase);
  }
}
