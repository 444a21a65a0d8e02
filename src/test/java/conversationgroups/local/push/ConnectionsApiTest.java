package conversationgroups.local.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conversationgroups.push.Device;
import conversationgroups.push.SocketsClient;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ForbiddenException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

/** The local WebSocket API answers AWS's client, and refuses what AWS refuses. */
@QuarkusTest
class ConnectionsApiTest extends ServiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "live"})
  void messagesReachTheDeviceUntilItIsGone(String stage) {
    ApiGatewayManagementApiClient connections = client(stage, "local");
    Device device = Device.of(user);
    String id = connectionID();

    String longText = "\"" + "语".repeat(40_000) + "\"";
    connections.postToConnection(
        post -> post.connectionId(id).data(SdkBytes.fromUtf8String(longText)));
    assertThat(device.next().asText()).hasSize(40_000);
    var described = connections.getConnection(get -> get.connectionId(id));
    assertThat(described.connectedAt()).isBeforeOrEqualTo(described.lastActiveAt());
    assertThat(described.identity().sourceIp()).isNotEmpty();

    assertThatThrownBy(
            () ->
                connections.postToConnection(
                    post -> post.connectionId(id).data(SdkBytes.fromByteArray(new byte[131_073]))))
        .isInstanceOf(PayloadTooLargeException.class);
    connections.deleteConnection(delete -> delete.connectionId(id));
    assertThat(device.closeCode()).isEqualTo(1000);
    assertThatThrownBy(() -> connections.getConnection(get -> get.connectionId(id)))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void requestsThatAreNotSignedRightAreForbidden() throws Exception {
    Device device = Device.of(user);
    String id = connectionID();

    assertThatThrownBy(() -> client("", "wrong").deleteConnection(d -> d.connectionId(id)))
        .isInstanceOf(ForbiddenException.class);
    HttpRequest unsigned =
        HttpRequest.newBuilder(gateway.resolve("/@connections/" + id)).DELETE().build();
    assertThat(HttpClient.newHttpClient().send(unsigned, BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
    client("", "local")
        .postToConnection(p -> p.connectionId(id).data(SdkBytes.fromUtf8String("1")));
    assertThat(device.next().asInt()).isEqualTo(1);
  }

  @Test
  void handshakesOfOtherKindsAreRefused() throws Exception {
    HttpRequest plain = HttpRequest.newBuilder(gateway.resolve("/live?ticket=x")).build();

    assertThat(HttpClient.newHttpClient().send(plain, BodyHandlers.ofString()).statusCode())
        .isEqualTo(426);
  }

  @Test
  void aMessageOfMoreThan128KilobytesEndsTheConnection() {
    Device device = Device.of(user);
    device.send("x".repeat(128 * 1024 + 1));

    assertThat(device.closeCode()).isEqualTo(1009);
  }

  private String connectionID() {
    String key = table.items(user.user(), "C#").get(0).get("sk").s();
    return key.substring(key.indexOf('#', 2) + 1);
  }

  private ApiGatewayManagementApiClient client(String stage, String secret) {
    return SocketsClient.builder(gateway.resolve("/" + stage).toString())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", secret)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
