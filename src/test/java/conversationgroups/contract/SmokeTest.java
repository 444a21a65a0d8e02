package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SmokeTest {
  @TestHTTPResource("/")
  URI base;

  @Test
  void x() throws Exception {
    var client = HttpClient.newHttpClient();
    var r =
        client.send(
            HttpRequest.newBuilder(base.resolve("/nope")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(r.statusCode()).isEqualTo(404);
    assertThat(r.body()).contains("59003");
  }
}
