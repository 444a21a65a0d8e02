package conversationgroups.push;

import conversationgroups.domain.Code;
import conversationgroups.domain.StoreUnavailableException;
import conversationgroups.domain.UserID;
import conversationgroups.observability.CallLog;
import conversationgroups.observability.LogWriter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Answers devices that connect. A refusal does not say why: there is nothing to learn. */
@Singleton
public class Handshakes {

  private final EventStreams streams;
  private final LogWriter log;

  Handshakes(EventStreams streams, LogWriter log) {
    this.streams = streams;
    this.log = log;
  }

  /**
   * Answers a handshake, and writes the log's line of it.
   *
   * @param name the function's, for the log
   */
  public ConnectAnswer answer(String name, ConnectRequest request) {
    CallLog line =
        log.call(name, request.requestID().orElseGet(() -> UUID.randomUUID().toString()));
    try {
      Optional<UserID> user =
          request
              .connection()
              .flatMap(
                  connection -> streams.connect(request.ticket(), connection, line.storeUse()));
      user.ifPresent(line::calledBy);
      return user.isPresent()
          ? answer(line, Code.SUCCESS, 200)
          : answer(line, Code.NO_VERIFIED_USER, 403);
    } catch (StoreUnavailableException e) {
      line.failed(e);
      return answer(line, Code.UNAVAILABLE, 503);
    } catch (RuntimeException e) {
      line.failed(e);
      return answer(line, Code.INTERNAL_ERROR, 500);
    }
  }

  private static ConnectAnswer answer(CallLog line, Code code, int status) {
    line.write(code, status);
    return new ConnectAnswer(status);
  }
}
