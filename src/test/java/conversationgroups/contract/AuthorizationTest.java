package conversationgroups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import conversationgroups.local.LocalIssuer;
import conversationgroups.testing.Answer;
import conversationgroups.testing.Request;
import conversationgroups.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthorizationTest extends ServiceTest {

  private static final Request LIST = Request.get("getConversationGroupList", "");

  @Inject LocalIssuer issuer;

  /** The claims of a valid token, changed. */
  private String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    var valid =
        new JWTClaimsSet.Builder()
            .issuer("https://issuer.local")
            .audience("conversation-groups-local")
            .subject(user.user())
            .issueTime(at(0))
            .expirationTime(at(60));
    return issuer.sign(change.apply(valid).build());
  }

  private static Date at(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private Answer list(String token) {
    return http.send(LIST.with("authorization", "Bearer " + token));
  }

  private static void isUnauthorized(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body().toString()).isEqualTo("{\"message\":\"Unauthorized\"}");
  }

  private static void isInvalid(Answer answer) {
    isUnauthorized(answer);
    assertThat(answer.headers().get("www-authenticate"))
        .startsWith("Bearer ")
        .contains("error=\"invalid_token\"");
  }

  @Test
  void validTokenIsTaken() {
    list(token(claims -> claims)).succeeds();
    list(token(claims -> claims.audience(List.of("other", "conversation-groups-local"))))
        .succeeds();
    list(token(
            claims ->
                claims.audience((String) null).claim("client_id", "conversation-groups-local")))
        .succeeds();
    assertThat(http.send(LIST.with("authorization", token(claims -> claims))).succeeds().status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createConversationGroup", "deleteConversationGroup", "renameConversationGroup",
        "sortConversationGroups", "addConversationsToGroup", "deleteConversationsFromGroup",
        "deleteConversationsFromAllGroups", "getConversationGroupList", "getConversationList"
      })
  void everyOperationAsksForAToken(String operation) {
    Answer answer = http.send(Request.post(operation, "{}"));

    isUnauthorized(answer);
    assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
  }

  @Test
  void expiredTokenIsRefused() {
    isInvalid(list(token(claims -> claims.expirationTime(at(-1)))));
    isInvalid(list(token(claims -> claims.expirationTime(null))));
  }

  @Test
  void tokenOfTheFutureIsRefused() {
    isInvalid(list(token(claims -> claims.notBeforeTime(at(60)))));
    isInvalid(list(token(claims -> claims.issueTime(at(60)))));
  }

  @Test
  void tokenOfAnotherIssuerOrForAnotherAudienceIsRefused() {
    isInvalid(list(token(claims -> claims.issuer("https://issuer.local/"))));
    isInvalid(list(token(claims -> claims.issuer(null))));
    isInvalid(list(token(claims -> claims.audience("other"))));
    isInvalid(list(token(claims -> claims.audience((String) null))));
  }

  @Test
  void forgedTokenIsRefused() throws Exception {
    SignedJWT valid = SignedJWT.parse(token(claims -> claims));
    var key = new RSAKeyGenerator(2048).keyID(valid.getHeader().getKeyID()).generate();
    var forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            valid.getJWTClaimsSet());
    forged.sign(new RSASSASigner(key));

    isInvalid(list(forged.serialize()));
  }

  @Test
  void tokenWithAnotherPayloadIsRefused() {
    String[] mine = token(claims -> claims).split("\\.");
    String[] theirs = token(claims -> claims.subject("eve")).split("\\.");

    isInvalid(list(mine[0] + "." + theirs[1] + "." + mine[2]));
  }

  @Test
  void unsignedTokenIsRefused() throws Exception {
    var claims = SignedJWT.parse(token(valid -> valid)).getJWTClaimsSet();
    isInvalid(list(new PlainJWT(claims).serialize()));
  }

  @Test
  void tokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    SignedJWT valid = SignedJWT.parse(token(claims -> claims));
    byte[] known = issuer.publicKeys().toString().getBytes(StandardCharsets.UTF_8);
    var forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(valid.getHeader().getKeyID()).build(),
            valid.getJWTClaimsSet());
    forged.sign(new MACSigner(known));
    isInvalid(list(forged.serialize()));
  }

  /** API Gateway takes 10,240 bytes of headers; what is longer does not reach the authorizer. */
  @ParameterizedTest
  @ValueSource(ints = {6_000, 20_000, 1_000_000})
  void veryLongTokenIsRefused(int length) {
    String padding = "x".repeat(length);
    String wrong = token(claims -> claims.audience("other").claim("padding", padding));
    assertThat(list(wrong).status()).isIn(401, 431);
    assertThat(list(padding).status()).isIn(401, 431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "..", "e30.e30.e30"})
  void textThatIsNoTokenIsRefused(String text) {
    isInvalid(list(text));
  }

  @Test
  void tokenWithoutAUsableSubIsNoUser() {
    list(token(claims -> claims.subject(null))).isRefused(401, 59002);
    list(token(claims -> claims.subject(""))).isRefused(401, 59002);
    list(token(claims -> claims.subject("u".repeat(1025)))).isRefused(401, 59002);
    list(token(claims -> claims.subject("u".repeat(1024)))).succeeds();
    list(token(claims -> claims.subject("a\nb"))).isRefused(401, 59002);
    list(token(claims -> claims.subject("\u0000"))).isRefused(401, 59002);
    list(token(claims -> claims.subject("\u0085"))).isRefused(401, 59002);
  }

  @Test
  void eventWithoutClaimsIsNoUser() {
    inProcess.as(null).groups().isRefused(401, 59002);
    inProcess.as(null).create("a").isRefused(401, 59002);
  }
}
