package conversationgroups.template;

import static conversationgroups.template.Transformed.text;
import static conversationgroups.template.Transformed.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Names of one's own are the only way in, where there are some. */
final class DomainRules {

  private DomainRules() {}

  static void check(Transformed template, Findings findings) {
    findings.equal(
        "the domains",
        template.resources("AWS::ApiGatewayV2::DomainName").keySet(),
        Set.of("Domain", "EventStreamDomain"));
    check(template, findings, "Domain", "Api");
    check(template, findings, "EventStreamDomain", "EventStream");
    findings.equal(
        "when the default address is off",
        template
            .properties("Api")
            .at("/Body/servers/0/x-amazon-apigateway-endpoint-configuration")
            .path("disableExecuteApiEndpoint")
            .toString(),
        "{\"Fn::If\":[\"OwnDomain\",true,false]}");
    findings.equal(
        "when devices' default address is off",
        template.properties("EventStream").path("DisableExecuteApiEndpoint").toString(),
        "{\"Fn::If\":[\"OwnEventStreamDomain\",true,false]}");
    findings.equal(
        "the address that clients are given",
        texts(template.root().at("/Outputs/ApiUrl/Value")).get(0),
        "https://${DomainName}");
    findings.equal(
        "the address of devices that is put out",
        texts(template.root().at("/Outputs/EventStreamUrl/Value")),
        addresses("wss"));
    // An own name makes a path of its own, and the stage's name is that of the default address.
    findings.equal(
        "where devices' name leads to",
        template.properties("EventStreamDomainMapping").path("ApiMappingKey").asText(),
        template.properties("EventStreamStage").path("StageName").asText());
  }

  private static void check(Transformed template, Findings findings, String domain, String api) {
    String condition = "Own" + domain;
    JsonNode name = template.resource(domain);
    findings.equal(domain + "'s condition", text(name.path("Condition")), condition);
    findings.equal(
        domain + "'s name",
        text(name.at("/Properties/DomainName")),
        domain.replace("Domain", "DomainName"));
    JsonNode configuration = name.at("/Properties/DomainNameConfigurations/0");
    findings.equal(
        domain + "'s certificate", text(configuration.path("CertificateArn")), "CertificateArn");
    findings.equal(domain + "'s protocol", text(configuration.path("SecurityPolicy")), "TLS_1_2");
    JsonNode mapping = template.resource(domain + "Mapping");
    findings.equal(domain + "'s mapping", text(mapping.at("/Properties/DomainName")), domain);
    findings.equal(domain + "'s mapping's condition", text(mapping.path("Condition")), condition);
    findings.equal("what " + domain + " leads to", text(mapping.at("/Properties/ApiId")), api);
  }

  /** Of the WebSocket API: with a name of its own, and without. */
  static List<String> addresses(String scheme) {
    return List.of(
        scheme + "://${EventStreamDomainName}/live",
        scheme + "://${EventStream}.execute-api.${AWS::Region}.${AWS::URLSuffix}/live");
  }
}
