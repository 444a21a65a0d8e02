package conversationgroups.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names that a hash table of a JSON parser cannot tell apart: Jackson mixes the bytes of a name
 * four at a time, and its characters by a polynomial. All are valid names of groups.
 */
public final class CollidingNames {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private CollidingNames() {}

  /** Distinct names with the same words of four bytes, in another order. */
  public static List<String> ofWords(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; names.size() < count; i++) {
      String last = "" + LETTERS.charAt(i % 26) + LETTERS.charAt(i / 26) + "XY";
      permute("prefix12byte", List.of("aaaa", "bbbb", "cccc", "dddd", last), names);
    }
    return names.subList(0, count);
  }

  private static void permute(String start, List<String> words, List<String> names) {
    if (words.isEmpty()) {
      names.add(start);
    }
    for (String word : words) {
      permute(start + word, words.stream().filter(other -> !other.equals(word)).toList(), names);
    }
  }

  /** The 512 names of {@code z(Ab|BA){9}}, whose characters have one polynomial. */
  public static List<String> ofCharacters() {
    return IntStream.range(0, 512)
        .mapToObj(
            bits -> {
              StringBuilder name = new StringBuilder("z");
              for (int bit = 0; bit < 9; bit++) {
                name.append((bits >> bit & 1) == 0 ? "Ab" : "BA");
              }
              return name.toString();
            })
        .toList();
  }

  /** A JSON object with these fields, each of the value 1. */
  public static String object(List<String> names) {
    StringBuilder json = new StringBuilder();
    names.forEach(
        name -> json.append(json.isEmpty() ? "{" : ",").append('"').append(name).append("\":1"));
    return json.append('}').toString();
  }
}
