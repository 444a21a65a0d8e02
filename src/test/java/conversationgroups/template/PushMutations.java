package conversationgroups.template;

import java.util.List;

/** Mistakes in what the template has for users' devices. */
final class PushMutations {

  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              "tickets in the access log",
              "\"error\":\"$context.error.responseType\",\"connectionId\":\"$context.connectionId\"}",
              "\"error\":\"$context.error.responseType\",\"query\":\"$context.connectionId\"}",
              "devices' access log has query"),
          new Mutation(
              "tickets in the execution log",
              "LoggingLevel: \"OFF\"",
              "LoggingLevel: INFO",
              "the execution log"),
          new Mutation(
              "query strings traced",
              "DataTraceEnabled: false",
              "DataTraceEnabled: true",
              "the execution log shows query strings"),
          new Mutation(
              "devices unthrottled",
              "        ThrottlingRateLimit: !Ref RequestsPerSecond\n" + "        # Execution logs",
              "        # Execution logs",
              "devices' throttle"),
          new Mutation(
              "everybody connects",
              "${ConnectEventStream.Alias}/invocations",
              "${NoSuchOperation.Alias}/invocations",
              "what decides who connects"),
          new Mutation(
              "a device's own messages reach a function",
              "      IntegrationType: MOCK\n",
              "      IntegrationType: AWS_PROXY\n",
              "what a device's own messages reach"),
          new Mutation(
              "whole API may invoke",
              "${EventStream}/live/$connect",
              "${EventStream}/*",
              "from where the function behind $connect"),
          new Mutation(
              "pushes of yesterday",
              "            StartingPosition: LATEST\n",
              "            StartingPosition: TRIM_HORIZON\n",
              "the pusher's start"),
          new Mutation(
              "pushes that are tried for ever",
              "            MaximumRecordAgeInSeconds: 60\n",
              "            MaximumRecordAgeInSeconds: 43200\n",
              "a push is tried for"),
          new Mutation(
              "a pusher that repeats without end",
              "            MaximumRetryAttempts: 2\n",
              "            MaximumRetryAttempts: 1000\n",
              "the pusher tries"),
          new Mutation(
              "a pusher that may look at all connections",
              "${EventStream}/live/POST/@connections/*",
              "${EventStream}/live/*/@connections/*",
              "'s rights"),
          new Mutation(
              "a ticket's address on another stage",
              "            - !Sub wss://${EventStream}.execute-api.${AWS::Region}.${AWS::URLSuffix}/live",
              "            - !Sub wss://${EventStream}.execute-api.${AWS::Region}.${AWS::URLSuffix}/test",
              "'s address for devices"),
          new Mutation(
              "devices sent to an address that is off",
              "            - !Sub wss://${EventStreamDomainName}/live",
              "            - !Sub wss://${DomainName}/live",
              "'s address for devices"),
          new Mutation(
              "messages sent to an address that is off",
              "          CONNECTIONS_URL: !If\n            - OwnEventStreamDomain\n",
              "          CONNECTIONS_URL: !If\n            - OwnDomain\n",
              "'s parameters, by its version"),
          new Mutation(
              "messages sent by way of the stage twice",
              "            - !Sub https://${EventStreamDomainName}/live",
              "            - !Sub https://${EventStreamDomainName}/live/live",
              "'s connections"),
          new Mutation(
              "default address beside devices' domain",
              "      DisableExecuteApiEndpoint: !If [OwnEventStreamDomain, true, false]\n",
              "",
              "when devices' default address is off"),
          new Mutation(
              "devices' domain at the path of nothing",
              "      ApiMappingKey: live\n",
              "",
              "where devices' name leads to"),
          new Mutation(
              "devices' domain on the HTTP API",
              "      ApiId: !Ref EventStream\n      Stage: !Ref EventStreamStage\n",
              "      ApiId: !Ref Api\n      Stage: !Ref Api.Stage\n",
              "what EventStreamDomain leads to"),
          new Mutation(
              "devices' domain without push",
              "  OwnEventStreamDomain: !And\n    - !Condition Pushing\n",
              "  OwnEventStreamDomain: !And\n    - !Condition OwnDomain\n",
              "what makes devices' own domain"),
          new Mutation(
              "devices told the default address",
              "      - OwnEventStreamDomain\n      - !Sub wss://${EventStreamDomainName}/live\n",
              "      - OwnEventStreamDomain\n      - !Sub wss://${DomainName}/live\n",
              "the address of devices that is put out"),
          new Mutation(
              "devices' domain that reaches no version",
              "${UserWritesPerMinute} ${EventStreamDomainName}\n",
              "${UserWritesPerMinute}\n",
              "'s parameters, by its version"),
          new Mutation(
              "push that stays where it is switched off",
              "  EventStreamPings:\n    Type: AWS::ApiGatewayV2::Integration\n"
                  + "    Condition: Pushing\n",
              "  EventStreamPings:\n    Type: AWS::ApiGatewayV2::Integration\n",
              "EventStreamPings without push"),
          new Mutation(
              "push for those who ask",
              "      nothing.\n    AllowedValues: [\"true\", \"false\"]\n    Default: \"true\"",
              "      nothing.\n    AllowedValues: [\"true\", \"false\"]\n    Default: \"false\"",
              "Push's default"));

  private PushMutations() {}
}
