package conversationgroups.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown. */
final class MarkdownTable {

  private final List<String> lines = new ArrayList<>();

  MarkdownTable(String... titles) {
    row((Object[]) titles);
    lines.add("|" + "---|".repeat(titles.length));
  }

  MarkdownTable row(Object... cells) {
    StringBuilder line = new StringBuilder("|");
    for (Object cell : cells) {
      line.append(' ').append(cell instanceof Double number ? number(number) : cell).append(" |");
    }
    lines.add(line.toString());
    return this;
  }

  /** Two places behind the point, but for halves of units none where there is nothing there. */
  static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  static String units(double units) {
    return units == Math.rint(units)
        ? Long.toString((long) units)
        : String.format(Locale.ROOT, "%.1f", units);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
