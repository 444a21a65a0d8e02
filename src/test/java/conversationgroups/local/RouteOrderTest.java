package conversationgroups.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the routes that match a request, the one that API Gateway's guide says goes first. */
@QuarkusTest
class RouteOrderTest {

  @Inject Routes routes;

  @ParameterizedTest
  @CsvSource({
    "POST, /createConversationGroup, POST /createConversationGroup, true",
    "GET, /createConversationGroup, $default, false",
    "OPTIONS, /createConversationGroup, OPTIONS /{proxy+}, false",
    "OPTIONS, /a/b, OPTIONS /{proxy+}, false",
    "OPTIONS, /, $default, false"
  })
  void firstOfThoseThatMatch(String method, String path, String key, boolean authorized) {
    Routes.Route route = routes.match(method, path);

    assertThat(route.key()).isEqualTo(key);
    assertThat(route.authorized()).isEqualTo(authorized);
  }
}
