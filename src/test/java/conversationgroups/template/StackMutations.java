package conversationgroups.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mistakes in what is stored, told and watched, and in how the stack changes. */
final class StackMutations {

  private StackMutations() {}

  static final List<Mutation> ALL =
      List.of(
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
              "version in the way of the next try",
              "    VersionDeletionPolicy: Delete\n",
              "",
              "'s version once it is not wanted"),
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
              "public bucket",
              "BlockPublicPolicy: true",
              "BlockPublicPolicy: false",
              "lacks BlockPublicPolicy"),
          new Mutation(
              "logs for ever", "      RetentionInDays: !Ref RetentionDays\n", "", "'s retention"),
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
              "alarm of nothing",
              "Value: !Ref AddConversationsToGroup}",
              "Value: AddConversationsToGroup2}",
              "what alarms watch"),
          new Mutation(
              "alarm of more than CloudWatch takes",
              "          Label: Errors\n",
              "          Label: Errors\n"
                  + IntStream.range(0, 11)
                      .mapToObj(
                          i ->
                              ("        - {Id: m%1$d, ReturnData: false, MetricStat: {Stat: Sum,"
                                      + " Period: 60, Metric: {Namespace: n, MetricName: m%1$d}}}\n")
                                  .formatted(i))
                      .collect(Collectors.joining()),
              "has more metrics than it may"),
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
              "table that takes whatever is asked",
              "          MaxWriteRequestUnits: !Ref TableUnitsPerSecond\n",
              "",
              "the table's most"),
          new Mutation(
              "budget for everybody", "    Condition: Budgeted\n", "", "what makes a budget"));
}
