package conversationgroups.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code GET /q/openapi}: the description of the API, with {@code ?format=json} as JSON; read anew
 * at each request, so that a page shows what an editor has just written. The page to try it is in
 * {@code META-INF/resources/q/swagger-ui}.
 */
@Singleton
public class ApiDescription {

  private static final String PAGE = "/q/swagger-ui";

  private final Path file;
  private final Cors cors;

  ApiDescription(
      @ConfigProperty(name = "local.openapi", defaultValue = "docs/openapi.yaml") String file,
      Cors cors) {
    this.file = Path.of(file);
    this.cors = cors;
  }

  void listen(@Observes Router router) {
    router.get("/q/openapi").blockingHandler(this::describe, false);
    router
        .get()
        .pathRegex("\\Q" + PAGE + "\\E")
        .handler(
            call -> call.response().setStatusCode(302).putHeader("location", PAGE + "/").end());
  }

  private void describe(RoutingContext call) {
    cors.addHeaders(call.request(), call.response());
    try {
      String yaml = Files.readString(file);
      boolean json = "json".equals(call.request().getParam("format"));
      call.response()
          .putHeader("content-type", json ? "application/json" : "application/yaml")
          .putHeader("cache-control", "no-store")
          .end(json ? json(yaml) : yaml);
    } catch (IOException e) {
      call.fail(e);
    }
  }

  private static String json(String yaml) throws JsonProcessingException {
    Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return new ObjectMapper().writeValueAsString(document);
  }
}
