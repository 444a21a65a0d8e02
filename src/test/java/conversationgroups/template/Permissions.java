package conversationgroups.template;

import static java.util.Map.entry;

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

  /** Of connections, by their methods: what sends, looks and closes. */
  static final String CONNECTIONS = "connections:";

  private static final String SEND = CONNECTIONS + "POST";
  private static final String LOOK = CONNECTIONS + "GET";
  private static final String CLOSE = CONNECTIONS + "DELETE";

  static final Map<String, Set<String>> OF_CODE =
      Map.ofEntries(
          entry("createConversationGroup", Set.of(GET, UPDATE, PUT)),
          entry("deleteConversationGroup", Set.of(UPDATE, PUT)),
          entry("renameConversationGroup", Set.of(GET, UPDATE, PUT)),
          entry("sortConversationGroups", Set.of(GET, UPDATE, PUT)),
          entry("addConversationsToGroup", Set.of(GET, UPDATE, PUT)),
          entry("deleteConversationsFromGroup", Set.of(GET, UPDATE, PUT, DELETE)),
          entry(
              "deleteConversationsFromAllGroups",
              Set.of(GET, BATCH_GET, QUERY, UPDATE, PUT, DELETE)),
          entry("getConversationGroupList", Set.of(GET)),
          entry("getConversationList", Set.of(GET, BATCH_GET, QUERY)),
          entry(
              "publishConversationGroupEvents",
              Set.of(QUERY, BATCH_WRITE, DELETE, "sns:Publish", SEND, CLOSE)),
          entry("openEventStream", Set.of(PUT)),
          entry("connectEventStream", Set.of(DELETE, PUT, QUERY, BATCH_WRITE, LOOK, CLOSE)),
          entry("pushConversationGroupEvents", Set.of(QUERY, BATCH_WRITE, SEND, CLOSE)),
          entry("eraseUser", Set.of(QUERY, UPDATE, BATCH_WRITE, CLOSE)),
          entry("listConnections", Set.of(QUERY, LOOK)),
          entry("disconnectUser", Set.of(QUERY, BATCH_WRITE, CLOSE)),
          entry("noSuchOperation", Set.of()));

  /** What Lambda does by the right of the function at the stream: "action resource". */
  static final Set<String> OF_STREAM =
      Set.of(
          "dynamodb:DescribeStream Table.StreamArn",
          "dynamodb:GetRecords Table.StreamArn",
          "dynamodb:GetShardIterator Table.StreamArn",
          "dynamodb:ListStreams Table.StreamArn");

  /** What Lambda does with what the publisher could not publish. */
  static final Set<String> OF_BUCKET =
      Set.of("s3:PutObject ${FailureBucket.Arn}/*", "s3:ListBucket FailureBucket.Arn");

  private Permissions() {}

  static Set<String> of(String export) {
    return OF_CODE.getOrDefault(export, Set.of());
  }
}
