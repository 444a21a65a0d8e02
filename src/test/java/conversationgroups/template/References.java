package conversationgroups.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which names a part of the template refers to. */
final class References {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[.}]");

  private References() {}

  static Set<String> in(JsonNode node) {
    Set<String> names = new TreeSet<>();
    collect(node, names);
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (node.has("Ref") || node.has("Fn::GetAtt")) {
      names.add(Transformed.text(node).split("\\.")[0]);
    } else if (node.has("Fn::Sub")) {
      String text = Transformed.texts(node.get("Fn::Sub")).get(0);
      VARIABLE.matcher(text).results().forEach(variable -> names.add(variable.group(1)));
      node.get("Fn::Sub").forEach(values -> collect(values, names));
    } else {
      node.forEach(inner -> collect(inner, names));
    }
  }
}
