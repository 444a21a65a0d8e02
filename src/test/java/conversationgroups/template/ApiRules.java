package conversationgroups.template;

import static conversationgroups.template.Transformed.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may call what, how often, and what is written down of it. */
final class ApiRules {

  private static final Set<String> ALSO_BY_GET =
      Set.of("/getConversationGroupList", "/getConversationList");

  private ApiRules() {}

  static void check(Transformed template, Findings findings) {
    JsonNode body = template.properties("Api").path("Body");
    checkAuthorizer(body.at("/components/securitySchemes"), findings);
    Set<String> operations = new TreeSet<>(Functions.IN_CODE);
    operations.removeAll(Functions.OF_STREAM);
    operations.remove("connectEventStream");
    operations.remove("noSuchOperation");
    operations.removeAll(Functions.OF_OPERATORS);
    checkOperators(template, findings);
    for (String operation : operations) {
      String path = "/" + operation;
      checkRoute(template, path, "post", body.path("paths").path(path), findings);
      if (ALSO_BY_GET.contains(path)) {
        checkRoute(template, path, "get", body.path("paths").path(path), findings);
      }
    }
    JsonNode cors = body.path("x-amazon-apigateway-cors").path("Fn::If").path(1);
    findings.equal(
        "the origins", cors.path("allowOrigins").toString(), "{\"Fn::Split\":[\",\",\"*\"]}");
    findings.equal(
        "the headers of pages",
        Transformed.texts(cors.path("allowHeaders")),
        List.of("authorization", "content-type", "idempotency-key"));
    findings.require(
        template.properties("Api").path("FailOnWarnings").asBoolean(),
        "an issuer that is not taken leaves the API open");
    int routes = body.path("paths").size();
    findings.equal("the number of paths", routes, operations.size() + 2);
    // With FailOnWarnings the transform begins this path, like the others, with a slash.
    JsonNode rest = body.path("paths").path("/$default").path("x-amazon-apigateway-any-method");
    checkOpenRoute(template, "$default", rest, findings);
    JsonNode preflights = body.path("paths").path("/{proxy+}");
    findings.equal("the methods of any path", names(preflights), Set.of("options"));
    checkOpenRoute(template, "preflights", preflights.path("options"), findings);
    checkStage(template.properties("ApiApiGatewayDefaultStage"), findings);
  }

  /** Nobody but whom IAM lets in: no service of AWS may invoke an operator's function. */
  private static void checkOperators(Transformed template, Findings findings) {
    template
        .resources("AWS::Lambda::Permission")
        .forEach(
            (id, permission) -> {
              String target = text(permission.at("/Properties/FunctionName"));
              String function = text(template.properties(target).path("FunctionName"));
              String export =
                  Functions.exports(template).get(function.isEmpty() ? target : function);
              findings.require(
                  !Functions.OF_OPERATORS.contains(export), id + " lets others invoke " + export);
            });
  }

  private static void checkAuthorizer(JsonNode schemes, Findings findings) {
    JsonNode jwt = schemes.path("Jwt").path("x-amazon-apigateway-authorizer");
    findings.equal("the authorizer's type", jwt.path("type").asText(), "jwt");
    findings.equal(
        "where the token is", jwt.path("identitySource").asText(), "$request.header.Authorization");
    JsonNode configuration = jwt.path("jwtConfiguration");
    findings.equal(
        "the authorizer's fields",
        names(configuration),
        new TreeSet<>(Set.of("issuer", "audience")));
    findings.equal(
        "the issuer",
        Transformed.texts(configuration.path("issuer")),
        List.of("https://cognito-idp.${AWS::Region}.amazonaws.com/${UserPool}", "JwtIssuer"));
    findings.equal(
        "the audience",
        Transformed.texts(configuration.path("audience")),
        List.of("UserPoolClient", "JwtAudience"));
  }

  private static void checkRoute(
      Transformed template, String path, String method, JsonNode route, Findings findings) {
    JsonNode operation = made(made(route).path(method));
    String name = method + " " + path;
    findings.equal(name + "'s authorizer", names(operation.at("/security/0")), Set.of("Jwt"));
    checkFunction(template, name, operation, path.substring(1), findings);
  }

  /** Without an authorizer, also without one that does not exist. */
  private static void checkOpenRoute(
      Transformed template, String name, JsonNode operation, Findings findings) {
    checkFunction(template, name, operation, "noSuchOperation", findings);
    findings.require(!operation.has("security"), name + " asks for a token");
  }

  private static void checkFunction(
      Transformed template, String route, JsonNode operation, String export, Findings findings) {
    String uri = text(made(operation.path("x-amazon-apigateway-integration").path("uri")));
    String alias = uri.replaceFirst(".*/functions/\\$\\{(\\w+)}/invocations$", "$1");
    String function = text(template.properties(alias).path("FunctionName"));
    findings.equal(route + "'s function", Functions.exports(template).get(function), export);
  }

  /** What a condition of the template makes. */
  private static JsonNode made(JsonNode value) {
    return value.has("Fn::If") ? value.at("/Fn::If/1") : value;
  }

  private static void checkStage(JsonNode stage, Findings findings) {
    JsonNode usual = stage.path("DefaultRouteSettings");
    findings.equal("the throttle", text(usual.path("ThrottlingRateLimit")), "RequestsPerSecond");
    findings.equal("the burst", text(usual.path("ThrottlingBurstLimit")), "RequestsPerSecond");
    JsonNode unknown = stage.path("RouteSettings").path("$default");
    findings.equal("unknown routes' throttle", unknown.path("ThrottlingRateLimit").asInt(), 10);
    findings.equal("unknown routes' burst", unknown.path("ThrottlingBurstLimit").asInt(), 20);
    JsonNode log = stage.path("AccessLogSettings");
    findings.equal("the access log", text(log.path("DestinationArn")), "AccessLogs.Arn");
    String format = log.path("Format").asText();
    findings.require(isJson(format), "the access log is no JSON: " + format);
    for (String personal : new String[] {"path", "claims", "sourceIp", "query", "userAgent"}) {
      findings.require(!format.contains(personal), "the access log has " + personal);
    }
  }

  /** A line of the log: numbers where there are no quotes. */
  private static boolean isJson(String format) {
    try {
      JsonNode line = new ObjectMapper().readTree(format.replaceAll("\\$context[.\\w]+", "1"));
      return line.path("status").isNumber() && line.path("route").isTextual();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      names.add(property.getKey());
    }
    return names;
  }
}
