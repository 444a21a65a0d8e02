package conversationgroups.local;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Takes a body as it is: vertx-web's own handler would read a form out of what curl sends. */
final class WholeBody {

  private WholeBody() {}

  /** Hands the body over on a thread that may wait. */
  static void of(RoutingContext call, Consumer<Buffer> handler) {
    call.request()
        .body()
        .compose(
            body ->
                call.vertx().executeBlocking(Executors.callable(() -> handler.accept(body)), false))
        .onFailure(call::fail);
    call.request().resume();
  }
}
