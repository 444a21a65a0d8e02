package conversationgroups.local;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Creates the template's table in the embedded engine, unless kept data have it already. */
@Singleton
public class LocalTable {

  private final DynamoDbClient dynamoDb;
  private final Map<String, Object> properties;
  private final String name;

  LocalTable(
      DynamoDbClient dynamoDb,
      Template template,
      @ConfigProperty(name = "conversation-groups.table") String name) {
    this.dynamoDb = dynamoDb;
    this.properties = template.resource("AWS::DynamoDB::Table").properties();
    this.name = name;
  }

  void create(@Observes @Priority(1) StartupEvent event) {
    try {
      dynamoDb.createTable(request());
    } catch (ResourceInUseException kept) {
      // A live reload, or the data of an earlier run.
    }
  }

  private CreateTableRequest request() {
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(
            rows("AttributeDefinitions").stream()
                .map(
                    row ->
                        AttributeDefinition.builder()
                            .attributeName(row.get("AttributeName"))
                            .attributeType(row.get("AttributeType"))
                            .build())
                .toList())
        .keySchema(
            rows("KeySchema").stream()
                .map(
                    row ->
                        KeySchemaElement.builder()
                            .attributeName(row.get("AttributeName"))
                            .keyType(row.get("KeyType"))
                            .build())
                .toList())
        .billingMode((String) properties.get("BillingMode"))
        .streamSpecification(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(
                    (String)
                        Template.object(properties, "StreamSpecification").get("StreamViewType"))
                .build())
        .build();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, String>> rows(String property) {
    return (List<Map<String, String>>) properties.get(property);
  }
}
