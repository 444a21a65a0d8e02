package conversationgroups.testing;

import conversationgroups.local.LocalFunctions;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests that call the service; each has a user of its own. */
public abstract class ServiceTest {

  @TestHTTPResource("/")
  protected URI gateway;

  @Inject protected LocalFunctions functions;

  @Inject protected Table table;

  protected OverHttp http;

  /** A new user, over HTTP. */
  protected Client user;

  /** The same user, by events on the test's own thread. */
  protected Client inProcess;

  @BeforeEach
  void newUser() {
    http = new OverHttp(gateway);
    user = Client.ofNewUser(http);
    inProcess = user.over(new InProcess(functions, event -> {}));
  }
}
