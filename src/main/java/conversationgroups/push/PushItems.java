package conversationgroups.push;

import conversationgroups.domain.UserID;
import conversationgroups.table.Attributes;
import conversationgroups.table.CallDeadline;
import conversationgroups.table.ConditionalPut;
import conversationgroups.table.IdempotencyItem;
import conversationgroups.table.Keys;
import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of tickets ({@code T#<hash>}) and connections ({@code C#...}), in their users'
 * partitions. Both expire by the table's time to live, which deletes late: whoever reads looks at
 * the expiry.
 */
@Singleton
class PushItems {

  private static final String TICKET = "T#";
  private static final String EXPIRES = IdempotencyItem.EXPIRES;

  private final TableReader reader;
  private final TableWriter writer;

  PushItems(TableReader reader, TableWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  void put(Ticket ticket, Instant expires, CallDeadline deadline) {
    put(Keys.of(ticket.user(), TICKET + ticket.hash()), expires, deadline);
  }

  void put(UserID user, Connection connection, CallDeadline deadline) {
    put(Keys.of(user, connection.sortKey()), connection.expires(), deadline);
  }

  private void put(Map<String, AttributeValue> key, Instant expires, CallDeadline deadline) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(EXPIRES, seconds(expires));
    writer.put(item, deadline);
  }

  /** A put that the table refuses: in the place of a ticket that is good, where there is none. */
  void putNothing(UserID user, CallDeadline deadline) {
    writer.put(
        new ConditionalPut(
            Keys.of(user, TICKET),
            "#expires > :now",
            Map.of("#expires", EXPIRES),
            Map.of(":now", seconds(Instant.EPOCH))),
        deadline);
  }

  /**
   * Takes a ticket out. The condition shuts out that one is used twice, also at the same moment, or
   * late.
   *
   * @return whether it was there, and good at that time
   */
  boolean redeem(Ticket ticket, Instant now, CallDeadline deadline) {
    return writer.delete(
        Keys.of(ticket.user(), TICKET + ticket.hash()),
        "#expires > :now",
        Map.of("#expires", EXPIRES),
        Map.of(":now", seconds(now)),
        deadline);
  }

  /** A user's connections that have not expired, the oldest first. */
  List<Connection> connections(UserID user, Instant now, CallDeadline deadline) {
    return reader.items(user, Connection.PREFIX, deadline).stream()
        .filter(item -> expires(item) > now.getEpochSecond())
        .map(item -> Connection.of(Attributes.sortKey(item)))
        .toList();
  }

  void delete(UserID user, Connection connection, CallDeadline deadline) {
    writer.delete(List.of(Keys.of(user, connection.sortKey())), deadline);
  }

  /** Deletes the tickets that expire by a time. */
  void deleteTickets(UserID user, Instant latest, CallDeadline deadline) {
    writer.delete(
        reader.items(user, TICKET, deadline).stream()
            .filter(item -> expires(item) <= latest.getEpochSecond())
            .map(item -> Keys.of(user, Attributes.sortKey(item)))
            .toList(),
        deadline);
  }

  private static long expires(Map<String, AttributeValue> item) {
    return Attributes.number(item.get(EXPIRES));
  }

  private static AttributeValue seconds(Instant time) {
    return Attributes.number(time.getEpochSecond());
  }
}
