package conversationgroups.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Conversation IDs by the dozen. */
public final class Ids {

  private Ids() {}

  /** {@code count} IDs whose order by text is that of their numbers. */
  public static List<String> ids(int from, int count) {
    return IntStream.range(from, from + count).mapToObj("C2Cuser%05d"::formatted).toList();
  }

  public static List<String> ids(int count) {
    return ids(0, count);
  }

  /** As many IDs, each of this length. */
  public static List<String> ofLength(int length, int count) {
    String form = "C2C%%0%dd".formatted(length - "C2C".length());
    return IntStream.range(0, count).mapToObj(form::formatted).toList();
  }

  /** Fills a group in calls of the largest size. */
  public static void fill(Client client, String group, int from, int count) {
    for (int done = 0; done < count; done += 100) {
      client.add(group, ids(from + done, Math.min(100, count - done))).succeeds();
    }
  }
}
