package conversationgroups.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import conversationgroups.testing.OpenApi;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the local run has for those who get to know the API; a browser's test is in src/test/npm.
 */
@QuarkusTest
class ApiDescriptionTest {

  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @TestHTTPResource("/")
  URI base;

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void documentIsServedAsItIs() throws Exception {
    HttpResponse<String> answer = get(base.resolve("/q/openapi"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/yaml");
    assertThat(answer.body()).isEqualTo(Files.readString(OpenApi.FILE));
  }

  @Test
  void documentIsServedAsJson() throws Exception {
    HttpResponse<String> answer = get(base.resolve("/q/openapi?format=json"));

    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(new ObjectMapper().readTree(answer.body()))
        .isEqualTo(new YAMLMapper().readTree(Files.readString(OpenApi.FILE)));
  }

  @Test
  void pageAndAllThatItIsMadeOfAreThere() throws Exception {
    HttpResponse<String> page = get(base.resolve("/q/swagger-ui"));
    List<String> assets =
        ASSET.matcher(page.body()).results().map((MatchResult asset) -> asset.group(1)).toList();

    assertThat(page.uri().getPath()).isEqualTo("/q/swagger-ui/");
    assertThat(assets).hasSize(5);
    for (String asset : assets) {
      assertThat(get(page.uri().resolve(asset)).statusCode()).as(asset).isEqualTo(200);
    }
  }
}
