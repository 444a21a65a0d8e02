package conversationgroups.local;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

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
    Object view = Template.object(properties, "StreamSpecification").get("StreamViewType");
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(
            rows(
                "AttributeDefinitions",
                row ->
                    AttributeDefinition.builder()
                        .attributeName(row.get("AttributeName"))
                        .attributeType(row.get("AttributeType"))
                        .build()))
        .keySchema(
            rows(
                "KeySchema",
                row ->
                    KeySchemaElement.builder()
                        .attributeName(row.get("AttributeName"))
                        .keyType(row.get("KeyType"))
                        .build()))
        .billingMode((String) properties.get("BillingMode"))
        .streamSpecification(s -> s.streamEnabled(true).streamViewType((String) view))
        .build();
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> rows(String property, Function<Map<String, String>, T> read) {
    return ((List<Map<String, String>>) properties.get(property)).stream().map(read).toList();
  }
}
