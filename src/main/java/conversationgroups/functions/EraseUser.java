package conversationgroups.functions;

import conversationgroups.domain.UserData;
import conversationgroups.http.Operator;
import conversationgroups.http.OperatorAnswer;
import conversationgroups.http.OperatorRequest;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Erases all that is held of a user. An operator invokes it; no route leads to it. */
@Singleton
public class EraseUser {

  private final Operator operator;
  private final UserData users;

  EraseUser(Operator operator, UserData users) {
    this.operator = operator;
    this.users = users;
  }

  @Funq
  public OperatorAnswer eraseUser(OperatorRequest request) {
    return operator.forUser("eraseUser", request, users::erase);
  }
}
