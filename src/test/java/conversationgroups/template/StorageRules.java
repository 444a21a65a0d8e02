package conversationgroups.template;

import static conversationgroups.template.Transformed.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Encryption and retention of what is kept beside the table. */
final class StorageRules {

  private StorageRules() {}

  static void check(Transformed template, Findings findings) {
    var topics = template.resources("AWS::SNS::Topic");
    findings.equal("the topics", topics.keySet(), Set.of("Topic", "FifoTopic"));
    topics.forEach(
        (id, topic) -> {
          findings.require(
              !topic.has("Condition"), id + " goes, with its subscriptions, on a change");
          findings.equal(
              id + "'s encryption",
              texts(topic.at("/Properties/KmsMasterKeyId")),
              List.of("KeyArn", "alias/aws/sns"));
          findings.equal(
              id + "'s policy",
              texts(template.properties(id + "Policy").path("Topics")),
              List.of(id));
        });
    checkBucket(template, findings);
    var logs = template.resources("AWS::Logs::LogGroup");
    findings.equal("the number of log groups", logs.size(), 2);
    logs.forEach(
        (id, group) -> {
          JsonNode properties = group.path("Properties");
          findings.equal(
              id + "'s retention",
              texts(properties.path("RetentionInDays")),
              List.of("RetentionDays"));
          findings.equal(
              id + "'s encryption", texts(properties.path("KmsKeyId")), List.of("KeyArn"));
        });
  }

  private static void checkBucket(Transformed template, Findings findings) {
    JsonNode bucket = template.only("AWS::S3::Bucket").path("Properties");
    JsonNode access = bucket.path("PublicAccessBlockConfiguration");
    for (String block :
        List.of(
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")) {
      findings.require(access.path(block).asBoolean(), "the bucket lacks " + block);
    }
    JsonNode encryption =
        bucket.at(
            "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault");
    findings.equal(
        "the bucket's encryption",
        texts(encryption.path("SSEAlgorithm")),
        List.of("aws:kms", "AES256"));
    findings.equal(
        "the bucket's versions", bucket.at("/VersioningConfiguration/Status").asText(), "Enabled");
    JsonNode lifecycle = bucket.at("/LifecycleConfiguration/Rules/0");
    findings.equal("the bucket's rule", lifecycle.path("Status").asText(), "Enabled");
    findings.equal(
        "the bucket's retention",
        texts(lifecycle.path("ExpirationInDays")),
        List.of("RetentionDays"));
    findings.equal(
        "the bucket with a policy",
        texts(template.only("AWS::S3::BucketPolicy").at("/Properties/Bucket")),
        List.of("FailureBucket"));
  }
}
