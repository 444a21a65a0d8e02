package conversationgroups.local.push;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks a request's Signature Version 4 with the local run's one key, as AWS does with all. */
final class SignatureCheck {

  /** Access key ID and secret alike. */
  static final String KEY = "local";

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/((\\d{8})/([^/]+)/([^/]+)/aws4_request), *"
              + "SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})");

  private final String service;

  SignatureCheck(String service) {
    this.service = service;
  }

  /** Why a request is not let through; empty if it is. */
  Optional<String> refusal(HttpServerRequest request, byte[] body) {
    String header = request.getHeader("authorization");
    String date = request.getHeader("x-amz-date");
    if (header == null || date == null) {
      return Optional.of("Missing Authentication Token");
    }
    Matcher authorization = AUTHORIZATION.matcher(header);
    if (!authorization.matches() || !authorization.group(5).equals(service)) {
      return Optional.of("Authorization header requires a SigV4 signature for " + service);
    }
    if (!isNow(date)) {
      return Optional.of("Signature expired");
    }
    boolean right =
        authorization.group(1).equals(KEY)
            && signature(authorization, date, canonical(request, authorization.group(6), body))
                .equals(authorization.group(7));
    return right
        ? Optional.empty()
        : Optional.of("The request signature we calculated does not match the one you provided");
  }

  private static boolean isNow(String date) {
    try {
      Instant signed = Instant.from(DATE.parse(date));
      return Duration.between(signed, Instant.now()).abs().compareTo(CLOCK_SKEW) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String signature(Matcher authorization, String date, String canonical) {
    byte[] key = hmac(("AWS4" + KEY).getBytes(StandardCharsets.UTF_8), authorization.group(3));
    key = hmac(hmac(hmac(key, authorization.group(4)), authorization.group(5)), "aws4_request");
    String toSign =
        String.join("\n", "AWS4-HMAC-SHA256", date, authorization.group(2), sha256(canonical));
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static String canonical(HttpServerRequest request, String signedHeaders, byte[] body) {
    String headers =
        Arrays.stream(signedHeaders.split(";"))
            .map(name -> name + ":" + header(request, name) + "\n")
            .collect(Collectors.joining());
    String query = request.query() == null ? "" : request.query();
    return String.join(
        "\n",
        request.method().name(),
        path(request.path()),
        Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&")),
        headers,
        signedHeaders,
        sha256(body));
  }

  private static String header(HttpServerRequest request, String name) {
    return name.equals("host")
        ? request.authority().toString()
        : request.headers().getAll(name).stream()
            .map(value -> value.strip().replaceAll(" +", " "))
            .collect(Collectors.joining(","));
  }

  /** Encoded once more, as it is for every service but S3. */
  private static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .map(part -> part.replace("*", "%2A").replace("%7E", "~"))
        .collect(Collectors.joining("/"));
  }

  private static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
