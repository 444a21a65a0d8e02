package conversationgroups.local.push;

import conversationgroups.local.Template;
import conversationgroups.local.Template.Resource;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template's WebSocket API: its stage, and which function is behind which route. */
@Singleton
public class EventStreamApi {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)(?:\\.Alias)?}[^$]*$");

  private final String stage;
  private final Map<String, Optional<String>> functions = new HashMap<>();

  EventStreamApi(Template template) {
    Map<String, Map<String, Object>> integrations = new HashMap<>();
    for (Resource integration : template.resources("AWS::ApiGatewayV2::Integration")) {
      integrations.put(integration.id(), integration.properties());
    }
    Map<String, String> exports = new HashMap<>();
    for (Resource function : template.resources("AWS::Serverless::Function")) {
      Map<String, Object> variables =
          Template.object(function.properties(), "Environment", "Variables");
      exports.put(function.id(), (String) variables.get("QUARKUS_FUNQY_EXPORT"));
    }
    for (Resource route : template.resources("AWS::ApiGatewayV2::Route")) {
      Map<String, Object> integration =
          integrations.get(referenced(route.properties().get("Target")));
      functions.put(
          (String) route.properties().get("RouteKey"),
          "MOCK".equals(integration.get("IntegrationType"))
              ? Optional.empty()
              : Optional.of(exports.get(referenced(integration.get("IntegrationUri")))));
    }
    stage =
        template.resources("AWS::ApiGatewayV2::Stage").stream()
            .map(resource -> (String) resource.properties().get("StageName"))
            .findFirst()
            .orElse("none");
  }

  /** The resource that a text of {@code Fn::Sub} ends with. */
  private static String referenced(Object value) {
    Matcher reference = REFERENCE.matcher((String) ((Map<?, ?>) value).get("Fn::Sub"));
    if (!reference.find()) {
      throw new IllegalStateException("the template's WebSocket API refers to nothing: " + value);
    }
    return reference.group(1);
  }

  boolean exists() {
    return functions.containsKey("$connect");
  }

  String stage() {
    return stage;
  }

  /** Empty where the route is answered without a function. */
  Optional<String> function(String routeKey) {
    return functions.get(routeKey);
  }
}
