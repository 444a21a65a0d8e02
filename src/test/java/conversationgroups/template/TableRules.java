package conversationgroups.template;

import static conversationgroups.template.Transformed.text;
import static conversationgroups.template.Transformed.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The table as the code takes it to be, and its safety. */
final class TableRules {

  private TableRules() {}

  static void check(Transformed template, Findings findings) {
    JsonNode table = template.only("AWS::DynamoDB::Table");
    JsonNode properties = table.path("Properties");
    findings.equal(
        "the table's key",
        texts(properties.path("KeySchema")),
        List.of(
            "{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"}",
            "{\"AttributeName\":\"sk\",\"KeyType\":\"RANGE\"}"));
    findings.equal(
        "the table's billing", properties.path("BillingMode").asText(), "PAY_PER_REQUEST");
    findings.equal(
        "the stream's view",
        properties.at("/StreamSpecification/StreamViewType").asText(),
        "NEW_AND_OLD_IMAGES");
    JsonNode expiry = properties.path("TimeToLiveSpecification");
    findings.require(expiry.path("Enabled").asBoolean(), "repeat records never expire");
    findings.equal("the expiry", expiry.path("AttributeName").asText(), "x");
    JsonNode encryption = properties.path("SSESpecification");
    findings.require(
        encryption.path("SSEEnabled").asBoolean(), "the table is under no key of the account");
    findings.equal(
        "the table's key of encryption",
        texts(encryption.path("KMSMasterKeyId")),
        List.of("KeyArn"));
    findings.require(
        properties.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean(),
        "the table cannot be restored to a point in time");
    findings.equal(
        "the table's protection",
        texts(properties.path("DeletionProtectionEnabled")),
        List.of("true", "false"));
    findings.equal(
        "the table's most",
        properties.path("OnDemandThroughput").toString(),
        "{\"Fn::If\":[\"TableCapped\",{\"MaxReadRequestUnits\":{\"Ref\":\"TableUnitsPerSecond\"},"
            + "\"MaxWriteRequestUnits\":{\"Ref\":\"TableUnitsPerSecond\"}},"
            + "{\"Ref\":\"AWS::NoValue\"}]}");
    checkKept("Table", table, findings);
    checkKept("UserPoolClient", template.resource("UserPoolClient"), findings);
    checkKept("UserPool", template.resource("UserPool"), findings);
    checkKept("FailureBucket", template.resource("FailureBucket"), findings);
  }

  private static void checkKept(String id, JsonNode resource, Findings findings) {
    findings.equal(
        id + "'s DeletionPolicy", text(resource.path("DeletionPolicy")), "RetainExceptOnCreate");
    findings.equal(
        id + "'s UpdateReplacePolicy", text(resource.path("UpdateReplacePolicy")), "Retain");
  }
}
