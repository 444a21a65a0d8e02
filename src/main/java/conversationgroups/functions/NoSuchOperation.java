package conversationgroups.functions;

import conversationgroups.http.Endpoint;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.HttpResponse;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Answers preflights, and what no route matches; it has no right to any data. */
@Singleton
public class NoSuchOperation {

  private final Endpoint api;

  NoSuchOperation(Endpoint api) {
    this.api = api;
  }

  @Funq
  public HttpResponse noSuchOperation(HttpRequest request) {
    return request.isPreflight()
        ? api.preflight("noSuchOperation", request)
        : api.noSuchOperation("noSuchOperation", request);
  }
}
