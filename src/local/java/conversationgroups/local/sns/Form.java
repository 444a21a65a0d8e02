package conversationgroups.local.sns;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a call in the AWS Query protocol: a flat form in which lists and maps are
 * spelled out, such as {@code Attributes.entry.1.key}.
 *
 * @param prefix of the part of the form that is meant
 * @param baseUrl how the caller reaches this process, such as {@code http://localhost:8080}
 */
record Form(Map<String, String> parameters, String prefix, String baseUrl) {

  /** A batch of ten messages with ten attributes each has about 450. */
  private static final int MOST_PARAMETERS = 10_000;

  static Form of(String form, String baseUrl) {
    Map<String, String> parameters = new LinkedHashMap<>();
    new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true)
        .parameters()
        .forEach((name, values) -> parameters.put(name, values.get(0)));
    return new Form(parameters, "", baseUrl);
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> SnsException.invalidParameter(name + " Reason: no value for required parameter"));
  }

  /** Empty also for an empty value, which the SDKs send for an empty list. */
  Optional<String> optional(String name) {
    return Optional.ofNullable(parameters.get(prefix + name)).filter(value -> !value.isEmpty());
  }

  /**
   * The elements of a list or a map, in their order.
   *
   * @param name with the protocol's word for an element: {@code list.member}, {@code map.entry}
   */
  List<Form> elements(String name) {
    List<Form> elements = new ArrayList<>();
    while (true) {
      String element = prefix + name + "." + (elements.size() + 1) + ".";
      if (parameters.keySet().stream().noneMatch(key -> key.startsWith(element))) {
        return elements;
      }
      elements.add(new Form(parameters, element, baseUrl));
    }
  }

  /** A map from text to text. */
  Map<String, String> texts(String map) {
    Map<String, String> texts = new LinkedHashMap<>();
    elements(map + ".entry")
        .forEach(entry -> texts.put(entry.required("key"), entry.optional("value").orElse("")));
    return texts;
  }
}
