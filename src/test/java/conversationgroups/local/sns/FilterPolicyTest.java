package conversationgroups.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # policy                                        | type         | value         | accepted
          {"a":["x"]}                                     | String       | x             | true
          {"a":["x"]}                                     | String       | X             | false
          {"a":["x","y"]}                                 | String       | y             | true
          {"a":["x"]}                                     | String.label | x             | true
          {"a":[{"prefix":"or"}]}                         | String       | order         | true
          {"a":[{"prefix":"or"}]}                         | String       | reorder       | false
          {"a":[{"suffix":"er"}]}                         | String       | order         | true
          {"a":[{"suffix":"er"}]}                         | String       | orders        | false
          {"a":[{"anything-but":["x","y"]}]}              | String       | z             | true
          {"a":[{"anything-but":["x","y"]}]}              | String       | x             | false
          {"a":[{"anything-but":{"prefix":"x"}}]}         | String       | xa            | false
          {"a":[{"anything-but":[1]}]}                    | Number       | 2             | true
          {"a":[{"equals-ignore-case":"Tennis"}]}         | String       | tENNIS        | true
          {"a":[{"wildcard":"on*Updated"}]}               | String       | onListUpdated | true
          {"a":[{"wildcard":"on*Updated"}]}               | String       | onListChanged | false
          {"a":[{"cidr":"10.0.0.0/24"}]}                  | String       | 10.0.0.255    | true
          {"a":[{"cidr":"10.0.0.0/24"}]}                  | String       | 10.1.1.0      | false
          {"a":[{"exists":true}]}                         | String       | x             | true
          {"a":[{"exists":false}]}                        | String       | x             | false
          {"b":[{"exists":false}]}                        | String       | x             | true
          {"a":[100]}                                     | Number       | 1e2           | true
          {"a":[100]}                                     | String       | 100           | false
          {"a":[{"numeric":[">",0,"<=",150]}]}            | Number       | 150.0         | true
          {"a":[{"numeric":[">",0,"<=",150]}]}            | Number       | 0             | false
          {"a":[{"numeric":["=",301.5]}]}                 | Number       | 3.015e2       | true
          {"a":[{"numeric":[">",0]}]}                     | String       | 5             | false
          {"a":[{"numeric":[">",0]}]}                     | Number       | 1e999999999   | false
          {"a":["x"]}                                     | String.Array | ["y","x"]     | true
          {"a":["x"]}                                     | String.Array | ["y"]         | false
          {"a":[true,null]}                               | String.Array | [null]        | true
          {"a":[{"anything-but":["x"]}]}                  | String.Array | ["x","y"]     | true
          {"$or":[{"a":["x"]},{"b":["y"]}]}               | String       | x             | true
          {"$or":[{"a":["z"]},{"b":["y"]}]}               | String       | x             | false
          {"a":["x"],"b":["y"]}                           | String       | x             | false
          {"a.b":["x"]}                                   | String       | x             | false
          """)
  void attributeIsMatched(String policy, String type, String value, boolean accepted) {
    assertThat(accepts(policy, false, "body", Map.of("a", attribute(type, value))))
        .isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":{"b":["x"]}}        | {"a":{"b":"x"}}          | true
          {"a":{"b":["x"]}}        | {"a":[{"b":["y","x"]}]}  | true
          {"a":{"b":["x"]}}        | {"a":{"c":"x"}}          | false
          {"a":[{"exists":false}]} | {}                       | true
          {"a":[{"exists":false}]} | [1]                      | false
          {"a":[{"exists":false}]} | some text                | false
          """)
  void bodyIsMatched(String policy, String body, boolean accepted) {
    assertThat(accepts(policy, true, body, Map.of())).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense                                                    | parse
          ["a"]                                                       | not an object
          {"a":["x"]} more                                            | parse
          {"a":["x"],"a":["y"]}                                       | Duplicate field 'a'
          {"a":"x"}                                                   | must be an object or an array
          {"a":[]}                                                    | Empty arrays
          {"a":[["x"]]}                                               | Match value must be
          {"a":[{"like":"x"}]}                                        | Unrecognized match type like
          {"a":[{"numeric":[">","1"]}]}                               | must be numeric
          {"a":[{"wildcard":"a**b"}]}                                 | wildcard
          {"a":{"b":["x"]}}                                           | nested
          """)
  void invalidPolicyIsRefusedWithTheReason(String policy, String reason) {
    assertThatThrownBy(() -> FilterPolicy.of(policy, false))
        .isInstanceOf(SnsException.class)
        .hasMessageContaining("FilterPolicy: ")
        .hasMessageContaining(reason);
  }

  private static boolean accepts(
      String policy, boolean ofBody, String body, Map<String, MessageAttribute> attributes) {
    Message message =
        new Message("id", "arn", null, body, new LinkedHashMap<>(attributes), Instant.EPOCH);
    return FilterPolicy.of(policy, ofBody).orElseThrow().accepts(message);
  }

  private static MessageAttribute attribute(String type, String value) {
    return new MessageAttribute(type, value);
  }
}
