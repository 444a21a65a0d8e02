package conversationgroups.push;

import conversationgroups.changes.CommittedChange;
import conversationgroups.changes.ErasedDevices;
import conversationgroups.domain.Change;
import conversationgroups.domain.StoreUse;
import conversationgroups.domain.UserID;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.CallDeadlines;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The streams of changes that a user's devices listen to: how one is opened, and how they end. A
 * stream is a connection to the WebSocket API, which is opened with a ticket.
 */
@Singleton
public class EventStreams implements ErasedDevices {

  /** How many connections a user may have; beyond, the oldest gives way. */
  static final int CONNECTIONS_PER_USER = 10;

  private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

  /**
   * How much later than an erasure began a connection may have come that ends with it: the change
   * may take the 5 seconds of a call, and the clocks are not one.
   */
  private static final Duration MARGIN = Duration.ofSeconds(7);

  private final PushItems items;
  private final Sockets sockets;
  private final Optional<String> url;
  private final CallDeadlines deadlines;

  /**
   * @param url of the WebSocket API, absent from the functions that give no tickets
   */
  EventStreams(
      PushItems items,
      Sockets sockets,
      @ConfigProperty(name = "conversation-groups.event-stream-url") Optional<String> url,
      CallDeadlines deadlines) {
    this.items = items;
    this.sockets = sockets;
    this.url = url;
    this.deadlines = deadlines;
  }

  /**
   * Where a device connects to.
   *
   * @param url complete, good for one connection
   * @param expiresAt until when it is good, in the form of RFC 3339
   */
  public record Address(String url, String expiresAt) {}

  /** Gives a ticket to a device of a user. */
  public Address open(UserID user, Instant now, StoreUse use) {
    Ticket ticket = Ticket.of(user);
    Instant expires = Instant.ofEpochSecond(now.plus(TICKET_LIFE).getEpochSecond() + 1);
    items.put(ticket, expires, deadline(use));
    return new Address(url.orElseThrow() + "?ticket=" + ticket.text(), expires.toString());
  }

  /**
   * Takes a device's connection in, if its ticket is good. The item comes before the count: of
   * several connections at once, the last to be put sees all of them.
   *
   * @return whose device it is; empty if the ticket is used, expired or none
   */
  Optional<UserID> connect(String text, Connection connection, StoreUse use) {
    Instant now = connection.connectedAt();
    CallDeadline deadline = deadline(use);
    Optional<UserID> user =
        Ticket.parse(text).filter(ticket -> items.redeem(ticket, now, deadline)).map(Ticket::user);
    user.ifPresent(
        known -> {
          items.put(known, connection, deadline);
          makeRoom(known, now, deadline);
        });
    return user;
  }

  private void makeRoom(UserID user, Instant now, CallDeadline deadline) {
    List<Connection> connections = new ArrayList<>(items.connections(user, now, deadline));
    int tooMany = connections.size() - CONNECTIONS_PER_USER;
    if (tooMany <= 0) {
      return;
    }
    // Those that have ended without a word, and only then the oldest.
    List<Connection> leaving =
        new ArrayList<>(connections.stream().filter(c -> hasEnded(c, now)).toList());
    connections.removeAll(leaving);
    leaving.addAll(connections.subList(0, Math.max(0, tooMany - leaving.size())));
    leaving.forEach(connection -> end(user, connection, deadline));
  }

  private boolean hasEnded(Connection connection, Instant now) {
    try {
      return !connection.isNew(now) && !sockets.isOpen(connection);
    } catch (SdkException unknown) {
      return false;
    }
  }

  /** One that cannot be closed keeps its item, else its device would listen and hear nothing. */
  private void end(UserID user, Connection connection, CallDeadline deadline) {
    if (sockets.close(connection)) {
      items.delete(user, connection, deadline);
    }
  }

  /**
   * Tells an erased user's devices, ends their connections, and deletes what is stored of them.
   * What the user has opened after coming back stays. API Gateway that fails is not waited for
   * again. To do it twice is to do it once.
   */
  @Override
  public void end(CommittedChange erasure, CallDeadline deadline) {
    UserID user = erasure.user();
    // Before any device hears of it: what was opened before the erasure must open nothing after it.
    Instant lastExpiry = latest(erasure).plus(TICKET_LIFE).plusSeconds(1);
    items.deleteTickets(user, lastExpiry, deadline);
    boolean reachable = true;
    for (Connection connection : items.connections(user, Instant.EPOCH, deadline)) {
      if (endsWith(connection, erasure)) {
        reachable = reachable && dismiss(connection, erasure);
        items.delete(user, connection, deadline);
      }
    }
  }

  /** Whether a connection is of the time before an erasure. */
  static boolean endsWith(Connection connection, CommittedChange erasure) {
    return !connection.connectedAt().isAfter(latest(erasure));
  }

  private boolean dismiss(Connection connection, CommittedChange erasure) {
    return sockets.send(connection, PushMessage.of(erasure), failure -> {}) != Sockets.Sent.FAILED
        && sockets.close(connection);
  }

  private static Instant latest(CommittedChange erasure) {
    return ((Change.Erased) erasure.change()).time().plus(MARGIN);
  }

  /** Ends all streams of a user, who may open new ones. Answers how many there were. */
  public DisconnectedUser disconnect(UserID user, StoreUse use) {
    CallDeadline deadline = deadline(use);
    Instant now = Instant.now();
    items.deleteTickets(user, Instant.MAX, deadline);
    List<Connection> connections = items.connections(user, now, deadline);
    connections.forEach(connection -> end(user, connection, deadline));
    return new DisconnectedUser(user.value(), connections.size());
  }

  /**
   * A user's open connections, the oldest first; those that have ended unnoticed are not among
   * them.
   */
  public UserConnections connections(UserID user, StoreUse use) {
    Instant now = Instant.now();
    return new UserConnections(
        user.value(),
        items.connections(user, now, deadline(use)).stream()
            .filter(connection -> !hasEnded(connection, now))
            .map(connection -> OpenConnection.of(connection, now))
            .toList());
  }

  /** What an operator sees of a user's connections. */
  public record UserConnections(String userID, List<OpenConnection> connectionList) {}

  /**
   * One of them.
   *
   * @param connectedAt in the form of RFC 3339
   */
  public record OpenConnection(String connectionID, String connectedAt, long ageSeconds) {

    static OpenConnection of(Connection connection, Instant now) {
      return new OpenConnection(
          connection.id(),
          connection.connectedAt().toString(),
          Math.max(0, Duration.between(connection.connectedAt(), now).toSeconds()));
    }
  }

  /** The answer to an operator who has disconnected a user. */
  public record DisconnectedUser(String userID, int disconnected) {}

  private CallDeadline deadline(StoreUse use) {
    return deadlines.begin(use);
  }
}
