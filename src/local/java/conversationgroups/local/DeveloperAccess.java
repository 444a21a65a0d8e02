package conversationgroups.local;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before what only a developer may do: take a token for anybody, call the topic, invoke a
 * function. Any web page can send requests to this machine, and a page's own host name can be made
 * to lead to it. So the request must be to this machine by name, and from no other page.
 */
@Singleton
public class DeveloperAccess implements Handler<RoutingContext> {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What a browser says of a request that no other page made. */
  private static final Set<String> NO_OTHER_PAGE = Set.of("same-origin", "none");

  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@*\\s]+");

  private final Set<String> allowed;
  private final Set<String> allowedHosts;

  /**
   * @param origins that are allowed besides, such as {@code http://192.168.1.20:8080} for a phone
   *     in the same network, or that of a page that a server of its own serves
   */
  DeveloperAccess(@ConfigProperty(name = "local.origins") Optional<List<String>> origins) {
    allowed =
        origins.orElse(List.of()).stream()
            .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    allowedHosts = allowed.stream().map(DeveloperAccess::host).collect(Collectors.toSet());
  }

  private static String host(String origin) {
    if (!ORIGIN.matcher(origin).matches()) {
      throw new IllegalArgumentException(
          "local.origins: each must be like http://192.168.1.20:8080, and %s is not"
              .formatted(origin));
    }
    return origin.substring(origin.indexOf("://") + 3);
  }

  @Override
  public void handle(RoutingContext call) {
    if (allows(call)) {
      call.next();
    }
  }

  /** Answers a call that is not allowed. */
  public boolean allows(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (!isHostAllowed(request)) {
      refuse(call, "The Host must be localhost with the port of the local run");
      return false;
    }
    if (!isPageAllowed(request)) {
      refuse(call, "No page of another origin may do this");
      return false;
    }
    addCorsHeaders(request);
    return true;
  }

  private boolean isHostAllowed(HttpServerRequest request) {
    HostAndPort host = request.authority();
    if (host == null) {
      return false;
    }
    String name = host.host().toLowerCase(Locale.ROOT);
    int port = host.port() == -1 ? 80 : host.port();
    return port == request.localAddress().port() && THIS_MACHINE.contains(name)
        || allowedHosts.contains(host.toString().toLowerCase(Locale.ROOT));
  }

  /** Without an origin, it may still be an image or a link of a page. */
  private boolean isPageAllowed(HttpServerRequest request) {
    List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
    if (origins.isEmpty()) {
      return NO_OTHER_PAGE.containsAll(request.headers().getAll("sec-fetch-site"));
    }
    return origins.size() == 1 && isAllowed(origins.get(0), request.localAddress().port());
  }

  private boolean isAllowed(String origin, int port) {
    String shortest = port == 80 ? "" : ":" + port;
    return allowed.contains(origin)
        || THIS_MACHINE.stream().anyMatch(name -> origin.equals("http://" + name + shortest));
  }

  private static void addCorsHeaders(HttpServerRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      request
          .response()
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
          .putHeader(HttpHeaders.VARY, "origin");
    }
  }

  private static void refuse(RoutingContext call, String rule) {
    String message = rule + "; start it with -Dlocal.origins=http://HOST:PORT to allow another";
    AwsAnswer.message(call.response(), 403, message);
  }
}
