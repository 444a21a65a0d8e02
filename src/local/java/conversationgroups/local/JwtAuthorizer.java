package conversationgroups.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies tokens as API Gateway's JWT authorizer does: an RSA signature by a key of the issuer,
 * its {@code iss}, {@code aud} (or {@code client_id}), {@code exp}, {@code nbf} and {@code iat}.
 */
@Singleton
public class JwtAuthorizer {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final String issuer;
  private final Set<String> audience;

  JwtAuthorizer(Template template, LocalIssuer keys) {
    Map<String, Object> api = template.resource("AWS::Serverless::HttpApi").properties();
    Map<String, Object> jwt =
        Template.object(api, "Auth", "Authorizers", "Jwt", "JwtConfiguration");
    issuer = (String) jwt.get("issuer");
    audience = Set.copyOf(Template.texts(jwt.get("audience")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys.publicKeys())));
    processor.setJWTClaimsSetVerifier((claims, context) -> check(claims));
  }

  /** What came of a token: its claims, or the error that the {@code www-authenticate} names. */
  record Result(Map<String, Object> claims, String error) {}

  /**
   * @param authorization the header, with or without {@code Bearer} before the token, as API
   *     Gateway takes it
   */
  Result verify(String authorization) {
    String token = authorization.replaceFirst("(?i)^Bearer +", "").strip();
    try {
      return new Result(processor.process(token, null).getClaims(), null);
    } catch (ParseException e) {
      return new Result(null, "the token is malformed");
    } catch (BadJWTException e) {
      return new Result(null, e.getMessage());
    } catch (BadJOSEException | JOSEException e) {
      return new Result(null, "the token's signature is invalid");
    }
  }

  private void check(JWTClaimsSet claims) throws BadJWTException {
    Date now = Date.from(Instant.now());
    Date expires = claims.getExpirationTime();
    require(expires != null && expires.after(now), "the token has expired");
    require(isPast(claims.getNotBeforeTime(), now), "the token is not valid yet");
    require(isPast(claims.getIssueTime(), now), "the token was issued in the future");
    require(issuer.equals(claims.getIssuer()), "the token has a different issuer");
    Set<String> given = new HashSet<>(claims.getAudience());
    if (given.isEmpty() && claims.getClaim("client_id") instanceof String client) {
      given.addAll(List.of(client));
    }
    given.retainAll(audience);
    require(!given.isEmpty(), "the token does not have a valid audience");
  }

  private static boolean isPast(Date time, Date now) {
    return time == null || !time.after(now);
  }

  private static void require(boolean holds, String error) throws BadJWTException {
    if (!holds) {
      throw new BadJWTException(error);
    }
  }
}
