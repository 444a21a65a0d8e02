package conversationgroups.local;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Adds the headers that API Gateway adds by the template's CORS settings. */
@Singleton
public class Cors {

  private final Map<String, Object> settings;
  private final List<String> origins;

  Cors(Template template) {
    settings =
        Template.object(
            template.resource("AWS::Serverless::HttpApi").properties(), "CorsConfiguration");
    origins = Template.texts(settings.get("AllowOrigins"));
  }

  /** Nothing for a request without an origin, or from one that is not allowed. */
  void addHeaders(HttpServerRequest request, HttpServerResponse response) {
    String origin = request.getHeader("origin");
    boolean any = origins.contains("*");
    if (origin == null || !(any || origins.contains(origin))) {
      return;
    }
    response.putHeader("access-control-allow-origin", any ? "*" : origin);
    response.putHeader("access-control-expose-headers", joined("ExposeHeaders"));
    if (isPreflight(request)) {
      response.putHeader("access-control-allow-methods", joined("AllowMethods"));
      response.putHeader("access-control-allow-headers", joined("AllowHeaders"));
      response.putHeader("access-control-max-age", String.valueOf(settings.get("MaxAge")));
    }
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return "OPTIONS".equals(request.method().name())
        && request.getHeader("access-control-request-method") != null;
  }

  private String joined(String setting) {
    return String.join(",", Template.texts(settings.get(setting)));
  }
}
