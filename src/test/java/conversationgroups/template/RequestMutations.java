package conversationgroups.template;

import java.util.List;

/** Mistakes on the way of a request: its route, its function, and what that may. */
final class RequestMutations {

  private RequestMutations() {}

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
              "operators' function asleep",
              "      SnapStart: {ApplyOn: None}\n",
              "",
              "EraseUser's snapshots"),
          new Mutation(
              "publisher cut off in its pause",
              "      Timeout: 180\n",
              "      Timeout: 60\n",
              "before its deadline"),
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
              "token in the log",
              "\"route\":\"$context.routeKey\"",
              "\"route\":\"$context.path\"",
              "the access log has path"),
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
              "default address beside the domain",
              "      DisableExecuteApiEndpoint: !If [OwnDomain, true, false]\n",
              "      DisableExecuteApiEndpoint: false\n",
              "when the default address is off"),
          new Mutation(
              "domain for everybody",
              "    Type: AWS::ApiGatewayV2::DomainName\n    Condition: OwnDomain\n",
              "    Type: AWS::ApiGatewayV2::DomainName\n",
              "Domain's condition"),
          new Mutation(
              "old protocols",
              "          SecurityPolicy: TLS_1_2\n",
              "          SecurityPolicy: TLS_1_0\n",
              "Domain's protocol"),
          new Mutation(
              "limit that reaches no function",
              "        USER_WRITES_PER_MINUTE: !Ref UserWritesPerMinute\n",
              "",
              "'s limit of a user's writes"),
          new Mutation(
              "functions kept warm",
              "    AutoPublishAlias: live\n",
              "    AutoPublishAlias: live\n"
                  + "    ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}\n",
              "is provisioned"));
}
