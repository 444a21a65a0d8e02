package conversationgroups.local;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says where the local run listens, and what to type. */
@Singleton
public class Banner {

  private static final Logger LOG = Logger.getLogger(Banner.class);

  void print(@ObservesAsync HttpServerStart start) {
    String url = "http://localhost:" + start.options().getPort();
    LOG.infof(
        """

        Conversation groups are served at %1$s. Open it in a browser, or try:

          curl -s %1$s/createConversationGroup -H "Authorization: Bearer $(curl -s '%1$s/local/token?user=alice')" \
        -d '{"groupName":"Suppliers","conversationIDList":["C2Cbob"]}'

        The API's reference is at %1$s/q/swagger-ui
        """,
        url);
  }
}
