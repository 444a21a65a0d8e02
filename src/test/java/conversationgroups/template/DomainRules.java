package conversationgroups.template;

import static conversationgroups.template.Transformed.text;

import com.fasterxml.jackson.databind.JsonNode;

/** A name of one's own is the only way in, where there is one. */
final class DomainRules {

  private static final String CONDITION = "OwnDomain";

  private DomainRules() {}

  static void check(Transformed template, Findings findings) {
    JsonNode domain = template.only("AWS::ApiGatewayV2::DomainName");
    findings.equal("the domain's condition", text(domain.path("Condition")), CONDITION);
    findings.equal("the domain", text(domain.at("/Properties/DomainName")), "DomainName");
    JsonNode configuration = domain.at("/Properties/DomainNameConfigurations/0");
    findings.equal("the domain's protocol", text(configuration.path("SecurityPolicy")), "TLS_1_2");
    JsonNode mapping = template.only("AWS::ApiGatewayV2::ApiMapping");
    findings.equal("the mapping's condition", text(mapping.path("Condition")), CONDITION);
    findings.equal("what the domain leads to", text(mapping.at("/Properties/ApiId")), "Api");
    findings.equal(
        "when the default address is off",
        template
            .properties("Api")
            .at("/Body/servers/0/x-amazon-apigateway-endpoint-configuration")
            .path("disableExecuteApiEndpoint")
            .toString(),
        "{\"Fn::If\":[\"OwnDomain\",true,false]}");
    findings.equal(
        "the address that clients are given",
        Transformed.texts(template.root().at("/Outputs/ApiUrl/Value")).get(0),
        "https://${DomainName}");
  }
}
