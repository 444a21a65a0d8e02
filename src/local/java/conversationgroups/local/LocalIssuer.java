package conversationgroups.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands in for the identity provider of a deployment: signs tokens for any user. */
@Singleton
public class LocalIssuer {

  static final String AUDIENCE = "conversation-groups-local";

  private static final Duration VALID = Duration.ofHours(12);

  /** Keeps the key across live reloads, which load this class anew. */
  private static final String KEY = "local.issuer.key";

  private final String issuer;
  private final RSAKey key = key();

  LocalIssuer(
      @ConfigProperty(name = "local.issuer", defaultValue = "https://issuer.local") String issuer) {
    this.issuer = issuer;
  }

  String issuer() {
    return issuer;
  }

  /** What anyone may know: it verifies tokens and signs none. */
  public JWKSet publicKeys() {
    return new JWKSet(key.toPublicJWK());
  }

  public String token(String user) {
    Instant now = Instant.now();
    return sign(
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(user)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(VALID)))
            .build());
  }

  /** Signs any claims; tests make tokens with it that must be refused. */
  public String sign(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key() {
    synchronized (System.getProperties()) {
      try {
        String kept = System.getProperty(KEY);
        RSAKey key =
            kept == null
                ? new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate()
                : RSAKey.parse(kept);
        System.setProperty(KEY, key.toJSONString());
        return key;
      } catch (JOSEException | ParseException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
