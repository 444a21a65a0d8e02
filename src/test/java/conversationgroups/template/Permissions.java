package conversationgroups.template;

import java.util.Map;
import java.util.Set;

/**
 * The rights each function's code takes, by its exported name. {@link PermissionsTest} holds the
 * table to what the functions send.
 */
final class Permissions {

  private static final String GET = "dynamodb:GetItem";
  private static final String BATCH_GET = "dynamodb:BatchGetItem";
  private static final String QUERY = "dynamodb:Query";
  private static final String BATCH_WRITE = "dynamodb:BatchWriteItem";
  private static final String PUT = "dynamodb:PutItem";
  private static final String UPDATE = "dynamodb:UpdateItem";
  private static final String DELETE = "dynamodb:DeleteItem";

  static final Map<String, Set<String>> OF_CODE =
      Map.of(
          "createConversationGroup", Set.of(GET, UPDATE, PUT),
          "deleteConversationGroup", Set.of(UPDATE, PUT),
          "renameConversationGroup", Set.of(GET, UPDATE, PUT),
          "addConversationsToGroup", Set.of(GET, UPDATE, PUT),
          "deleteConversationsFromGroup", Set.of(GET, UPDATE, PUT, DELETE),
          "getConversationGroupList", Set.of(GET),
          "getConversationList", Set.of(GET, BATCH_GET, QUERY),
          "publishConversationGroupEvents", Set.of(QUERY, BATCH_WRITE, DELETE, "sns:Publish"),
          "eraseUser", Set.of(QUERY, UPDATE, BATCH_WRITE),
          "noSuchOperation", Set.of());

  /** What Lambda does by the right of the function at the stream: "action resource". */
  static final Set<String> OF_STREAM =
      Set.of(
          "dynamodb:DescribeStream Table.StreamArn",
          "dynamodb:GetRecords Table.StreamArn",
          "dynamodb:GetShardIterator Table.StreamArn",
          "dynamodb:ListStreams Table.StreamArn",
          "s3:PutObject ${FailureBucket.Arn}/*",
          "s3:ListBucket FailureBucket.Arn");

  private Permissions() {}

  static Set<String> of(String export) {
    return OF_CODE.getOrDefault(export, Set.of());
  }
}
