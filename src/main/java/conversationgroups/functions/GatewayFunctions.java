package conversationgroups.functions;

import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** What API Gateway calls where no operation is meant. It has no right to any data. */
@Singleton
public class GatewayFunctions {

  private final Endpoint endpoint;

  GatewayFunctions(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Answers preflights, and what no route matches. */
  @Funq
  public HttpResponse noSuchOperation(HttpRequest request) {
    return request.isPreflight()
        ? endpoint.preflight("noSuchOperation", request)
        : endpoint.noSuchOperation("noSuchOperation", request);
  }
}
