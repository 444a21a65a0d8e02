package conversationgroups.local.push;

import conversationgroups.local.Template;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The template's WebSocket API, if its conditions make it. */
@Singleton
public class EventStreamApi {

  /** The function behind {@code $connect}; the template's tests hold the route to it. */
  static final String CONNECT = "connectEventStream";

  private final Optional<String> stage;

  EventStreamApi(Template template) {
    stage =
        template.resources("AWS::ApiGatewayV2::Stage").stream()
            .map(resource -> (String) resource.properties().get("StageName"))
            .findFirst();
  }

  boolean exists() {
    return stage.isPresent();
  }

  String stage() {
    return stage.orElse("none");
  }
}
