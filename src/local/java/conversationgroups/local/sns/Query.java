package conversationgroups.local.sns;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a call in the AWS Query protocol: a flat form in which lists and maps are
 * spelled out, such as {@code Attributes.entry.1.key}.
 */
final class Query {

  /** A batch of ten messages with ten attributes each has about 450. */
  private static final int MOST_PARAMETERS = 10_000;

  private final Map<String, String> parameters;
  private final String baseUrl;

  private Query(Map<String, String> parameters, String baseUrl) {
    this.parameters = parameters;
    this.baseUrl = baseUrl;
  }

  /**
   * @param baseUrl how the caller reaches this process, such as {@code http://localhost:8080}
   */
  static Query of(String form, String baseUrl) {
    Map<String, String> parameters = new LinkedHashMap<>();
    new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true)
        .parameters()
        .forEach((name, values) -> parameters.put(name, values.get(0)));
    return new Query(parameters, baseUrl);
  }

  String baseUrl() {
    return baseUrl;
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> SnsException.invalidParameter(name + " Reason: no value for required parameter"));
  }

  /** Empty also for an empty value, which the SDKs send for an empty list. */
  Optional<String> optional(String name) {
    return given(name).filter(value -> !value.isEmpty());
  }

  /** Also an empty value. */
  Optional<String> given(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The elements of {@code list.member.N} in their order. */
  List<Query> members(String list) {
    return elements(list, "member");
  }

  /** The elements of {@code map.entry.N} in their order. */
  List<Query> entries(String map) {
    return elements(map, "entry");
  }

  /** A map from text to text, spelled as {@code map.entry.N.key} and {@code .value}. */
  Map<String, String> texts(String map) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries(map).forEach(e -> texts.put(e.required("key"), e.given("value").orElse("")));
    return texts;
  }

  private List<Query> elements(String name, String word) {
    Pattern element = Pattern.compile(Pattern.quote(name + "." + word) + "\\.(\\d{1,6})\\.(.+)");
    Map<Integer, Map<String, String>> byIndex = new TreeMap<>();
    parameters.forEach(
        (key, value) -> {
          Matcher matcher = element.matcher(key);
          if (matcher.matches()) {
            byIndex
                .computeIfAbsent(Integer.valueOf(matcher.group(1)), i -> new LinkedHashMap<>())
                .put(matcher.group(2), value);
          }
        });
    return byIndex.values().stream().map(inner -> new Query(inner, baseUrl)).toList();
  }
}
