package conversationgroups.local;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The page at {@code /}, whose files are in {@code META-INF/resources}: with these headers it loads
 * from here alone, and runs nothing that is not in one of its files.
 */
@Singleton
public class Page {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final List<String> FOLDERS = List.of("/page/", "/client/", "/webjars/lit-html/");

  /**
   * A route without a path: one with a path would decode that of each request, and fail on some.
   */
  void listen(@Observes Router router) {
    router.get().order(Gateway.FIRST + 1).handler(Page::addHeaders);
  }

  private static void addHeaders(RoutingContext call) {
    String path = call.request().path();
    if (path.equals("/") || FOLDERS.stream().anyMatch(path::startsWith)) {
      HttpServerResponse response = call.response();
      response.putHeader("content-security-policy", POLICY);
      response.putHeader("x-content-type-options", "nosniff");
    }
    call.next();
  }
}
