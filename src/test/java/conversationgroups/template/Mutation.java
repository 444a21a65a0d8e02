package conversationgroups.template;

import java.util.List;

/**
 * A mistake in the template.
 *
 * @param from what the template says, once or several times; the first is changed
 * @param finding part of what the rules must say
 */
record Mutation(String name, String from, String to, String finding) {
  @Override
  public String toString() {
    return name;
  }

  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              "misspelt issuer", "              issuer:", "              isuer:", "the issuer is"),
          new Mutation(
              "snapshots of a custom runtime",
              "      ApplyOn: !If [OwnRuntime, None, PublishedVersions]\n",
              "      ApplyOn: PublishedVersions\n",
              "'s snapshots"),
          new Mutation(
              "layer beside Lambda's own Java",
              "    Layers: !If [OwnRuntime, [!Ref RuntimeLayerArn], !Ref AWS::NoValue]\n",
              "    Layers: [!Ref RuntimeLayerArn]\n",
              "'s layers"),
          new Mutation(
              "custom runtime without its layer",
              "  OwnRuntime: !Not [!Equals [!Ref RuntimeLayerArn, \"\"]]\n",
              "  OwnRuntime: !Equals [!Ref RuntimeLayerArn, \"\"]\n",
              "what makes it the layer's"),
          new Mutation(
              "route without authorizer",
              "            Path: /renameConversationGroup\n            Auth: {Authorizer: Jwt}\n",
              "            Path: /renameConversationGroup\n",
              "post /renameConversationGroup's authorizer"),
          new Mutation(
              "default route with authorizer",
              "        Authorizers:\n",
              "        DefaultAuthorizer: Jwt\n        Authorizers:\n",
              "$default asks for a token"),
          new Mutation(
              "preflights at $default",
              "            Path: /{proxy+}\n",
              "            Path: /other\n",
              "the methods of any path"),
          new Mutation(
              "authorizer that may be left out in silence",
              "      FailOnWarnings: true\n",
              "",
              "leaves the API open"),
          new Mutation(
              "wildcard action",
              "[dynamodb:GetItem]",
              "[\"dynamodb:*\"]",
              "the wildcard dynamodb:*"),
          new Mutation(
              "wildcard resource",
              "                Resource: !GetAtt Table.Arn",
              "                Resource: \"*\"",
              "on every resource"),
          new Mutation(
              "right that the code does not use",
              "[dynamodb:GetItem]",
              "[dynamodb:GetItem, dynamodb:Scan]",
              "GetConversationGroupList's rights"),
          new Mutation(
              "policy of AWS",
              "ManagedPolicyArns: [!Ref WriteLogs]",
              "ManagedPolicyArns:"
                  + " [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
              "rights that the template does not show"),
          new Mutation("partitions of others", "[\"U#*\"]", "[\"*\"]", "'s partitions"),
          new Mutation("wrong view type", "NEW_AND_OLD_IMAGES", "NEW_IMAGE", "the stream's view"),
          new Mutation(
              "no partial failures",
              "            FunctionResponseTypes: [ReportBatchItemFailures]\n",
              "",
              "its answers"),
          new Mutation(
              "dropped filter",
              "            FilterCriteria:\n              Filters:\n"
                  + "                - Pattern: '{\"dynamodb\": {\"Keys\": {\"sk\": {\"S\":"
                  + " [\"DIRECTORY\"]}}}}'\n",
              "",
              "its filter"),
          new Mutation(
              "no expiry",
              "      TimeToLiveSpecification:\n        AttributeName: x\n        Enabled: true\n",
              "",
              "repeat records never expire"),
          new Mutation(
              "wrong expiry attribute", "AttributeName: x", "AttributeName: ttl", "the expiry"),
          new Mutation(
              "encryption off",
              "SSEEnabled: true",
              "SSEEnabled: false",
              "the table is under no key"),
          new Mutation(
              "topic in the clear",
              "      KmsMasterKeyId: !If [OwnKey, !Ref KeyArn, alias/aws/sns]\n",
              "",
              "Topic's encryption"),
          new Mutation(
              "topic replaced on a live stack",
              "  FifoTopic:\n    Type: AWS::SNS::Topic\n",
              "  FifoTopic:\n    Type: AWS::SNS::Topic\n    Condition: Fifo\n",
              "goes, with its subscriptions, on a change"),
          new Mutation(
              "topic without its policy",
              "      Topics: [!Ref FifoTopic]\n",
              "      Topics: [!Ref Topic]\n",
              "FifoTopic's policy"),
          new Mutation(
              "publisher that may not publish to the former topic",
              "Resource: [!Ref Topic, !Ref FifoTopic]",
              "Resource: !If [Fifo, !Ref FifoTopic, !Ref AWS::NoValue]",
              "PublishConversationGroupEvents's rights"),
          new Mutation(
              "parameter that reaches no version",
              "VersionDescription: !Sub ${Architecture} ${RuntimeLayerArn} ${Tracing}",
              "VersionDescription: !Sub ${Architecture} ${RuntimeLayerArn}",
              "'s parameters, by its version"),
          new Mutation(
              "version in the way of the next try",
              "    VersionDeletionPolicy: Delete\n",
              "",
              "'s version once it is not wanted"),
          new Mutation(
              "operators' function asleep",
              "      SnapStart: {ApplyOn: None}\n",
              "",
              "EraseUser's snapshots"),
          new Mutation(
              "pool that lets nobody in",
              "    Condition: OwnUserPool\n    DeletionPolicy: RetainExceptOnCreate\n"
                  + "    UpdateReplacePolicy: Retain\n    Properties:\n      UserPoolId",
              "    Condition: OwnUserPool\n    Properties:\n      UserPoolId",
              "UserPoolClient's DeletionPolicy"),
          new Mutation(
              "attempts that end in minutes",
              "            MaximumRetryAttempts: 500\n",
              "            MaximumRetryAttempts: 100\n",
              "its attempts"),
          new Mutation(
              "given up after the stream has forgotten",
              "            MaximumRecordAgeInSeconds: 43200\n",
              "            MaximumRecordAgeInSeconds: 86400\n",
              "its age"),
          new Mutation(
              "publisher cut off in its pause",
              "      Timeout: 180\n",
              "      Timeout: 60\n",
              "before its deadline"),
          new Mutation(
              "canary that does not watch the publisher",
              "          - !Ref PublisherFailuresAlarm\n",
              "",
              "'s alarms is"),
          new Mutation(
              "number of server errors, whatever the traffic",
              "IF(errors >= 3, 100 * errors / calls, 0)",
              "errors",
              "the rate of server errors"),
          new Mutation(
              "calls that no filter counts",
              "{ $.status < 500 }",
              "{ $.status < 400 }",
              "the calls' values"),
          new Mutation(
              "changes given up in silence",
              "  FailuresKeptAlarm:\n    Type: AWS::CloudWatch::Alarm\n",
              "  FailuresKeptAlarm:\n    Type: AWS::CloudWatch::Alarm\n    Condition: Monitored\n",
              "FailuresKeptAlarm's condition"),
          new Mutation(
              "route to an operator's function",
              "          QUARKUS_FUNQY_EXPORT: eraseUser\n",
              "          QUARKUS_FUNQY_EXPORT: eraseUser\n      Events:\n        Post:\n"
                  + "          Type: HttpApi\n          Properties: {ApiId: !Ref Api, Method: POST,"
                  + " Path: /eraseUser}\n",
              "lets others invoke eraseUser"),
          new Mutation(
              "wrong handler", "FunqyStreamHandler", "FunqyHandler", "a handler that is not there"),
          new Mutation(
              "unknown export",
              "QUARKUS_FUNQY_EXPORT: addConversationsToGroup",
              "QUARKUS_FUNQY_EXPORT: addConversationToGroup",
              "the exported functions"),
          new Mutation(
              "swapped functions",
              "QUARKUS_FUNQY_EXPORT: addConversationsToGroup",
              "QUARKUS_FUNQY_EXPORT: deleteConversationsFromGroup",
              "post /addConversationsToGroup's function"),
          new Mutation(
              "public bucket",
              "BlockPublicPolicy: true",
              "BlockPublicPolicy: false",
              "lacks BlockPublicPolicy"),
          new Mutation(
              "logs for ever", "      RetentionInDays: !Ref RetentionDays\n", "", "'s retention"),
          new Mutation(
              "token in the log",
              "\"route\":\"$context.routeKey\"",
              "\"route\":\"$context.path\"",
              "the access log has path"),
          new Mutation(
              "no backups",
              "PointInTimeRecoveryEnabled: true",
              "PointInTimeRecoveryEnabled: false",
              "point in time"),
          new Mutation(
              "table deleted with the stack",
              "DeletionPolicy: RetainExceptOnCreate",
              "DeletionPolicy: Delete",
              "Table's DeletionPolicy"),
          new Mutation(
              "timeout before the deadline",
              "    Timeout: 10",
              "    Timeout: 5",
              "before its deadline"),
          new Mutation(
              "unlimited unknown routes",
              "          ThrottlingRateLimit: 10",
              "          ThrottlingRateLimit: 1000",
              "unknown routes' throttle"),
          new Mutation(
              "origins as one text",
              "!Split [\",\", !Ref CorsAllowOrigins]",
              "!Ref CorsAllowOrigins",
              "the origins"),
          new Mutation(
              "alarm of nothing",
              "Value: !Ref AddConversationsToGroup}",
              "Value: AddConversationsToGroup2}",
              "what alarms watch"),
          new Mutation("log as text", "      LogFormat: JSON\n", "", "'s log format"),
          new Mutation(
              "users' hashes without a key",
              "        USER_HASH_KEY: !If\n          - OwnHashKey\n"
                  + "          - !Sub \"{{resolve:ssm:${UserHashKeyName}}}\"\n"
                  + "          - !Ref AWS::StackId\n",
              "",
              "'s key of users' hashes"),
          new Mutation(
              "metrics of all stacks in one",
              "METRICS_NAMESPACE: !Sub ConversationGroups/${AWS::StackName}",
              "METRICS_NAMESPACE: ConversationGroups",
              "'s metrics"),
          new Mutation(
              "alarm that waits for what it watches over",
              "          Value: !Ref PublishConversationGroupEvents\n      Statistic: Sum\n",
              "          Value: !Ref Api\n      Statistic: Sum\n",
              "resources that wait for each other"),
          new Mutation(
              "alarm that costs while idle",
              "    Type: AWS::CloudWatch::Alarm\n    Condition: Monitored\n",
              "    Type: AWS::CloudWatch::Alarm\n",
              "Alarm's condition"),
          new Mutation(
              "alarms for everybody",
              "    AllowedValues: [\"true\", \"false\"]\n    Default: \"false\"",
              "    AllowedValues: [\"true\", \"false\"]\n    Default: \"true\"",
              "Monitoring's default"),
          new Mutation(
              "gradual deployment that nothing rolls back",
              "      - Assert: !Equals [!Ref Monitoring, \"true\"]",
              "      - Assert: !Equals [!Ref Monitoring, \"false\"]",
              "what GradualDeploymentsAreWatched asks"),
          new Mutation(
              "functions kept warm",
              "    AutoPublishAlias: live\n",
              "    AutoPublishAlias: live\n"
                  + "    ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}\n",
              "is provisioned"));
}
