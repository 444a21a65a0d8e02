package conversationgroups.cli.verify;

import java.time.Duration;
import java.util.List;

/** A subscription to the topic, of which nothing is left once it is closed. */
interface EventSubscription extends AutoCloseable {

  /** The bodies of messages that came, as soon as there are some; none if the time is over. */
  List<String> receive(Duration patience) throws InterruptedException;

  @Override
  void close();
}
