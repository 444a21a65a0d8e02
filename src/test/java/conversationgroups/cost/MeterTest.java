package conversationgroups.cost;

import static org.assertj.core.api.Assertions.assertThat;

import conversationgroups.proof.service.Engine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The meter counts what the engine says itself, where the engine can be believed. */
class MeterTest {

  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;
  private static final AttributeValue SOME = AttributeValue.fromL(List.of());
  private static final Map<String, AttributeValue> SMALL = item("small", 100);
  private static final Map<String, AttributeValue> MIDDLE = item("middle", 1500);
  private static final Map<String, AttributeValue> LARGE = item("large", 9000);

  private static Engine engine;
  private static Meter meter;
  private static DynamoDbClient client;

  @BeforeAll
  static void threeItems() {
    engine = new Engine();
    meter = new Meter(engine.client);
    client = engine.client(List.of(meter));
    for (Map<String, AttributeValue> item : List.of(SMALL, MIDDLE, LARGE)) {
      engine.client.putItem(put -> put.tableName(engine.table).item(item));
    }
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void itemThatIsReadCountsAsTheEngineSays() {
    for (Map<String, AttributeValue> item : List.of(SMALL, MIDDLE, LARGE, item("none", 1))) {
      ConsumedCapacity[] told = new ConsumedCapacity[1];
      Usage usage =
          used(
              () ->
                  told[0] =
                      client
                          .getItem(
                              get ->
                                  get.tableName(engine.table)
                                      .key(key(item))
                                      .consistentRead(true)
                                      .returnConsumedCapacity(TOTAL))
                          .consumedCapacity());
      assertThat((double) usage.readUnits()).isEqualTo(told[0].capacityUnits());
    }
  }

  @Test
  void queryAndBatchCountAsTheEngineSays() {
    ConsumedCapacity[] told = new ConsumedCapacity[2];
    Usage query =
        used(
            () ->
                told[0] =
                    client
                        .query(
                            q ->
                                q.tableName(engine.table)
                                    .keyConditionExpression("pk = :pk")
                                    .projectionExpression("sk")
                                    .expressionAttributeValues(Map.of(":pk", SMALL.get("pk")))
                                    .consistentRead(true)
                                    .returnConsumedCapacity(TOTAL))
                        .consumedCapacity());
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(List.of(key(SMALL), key(LARGE)))
            .consistentRead(true)
            .build();
    Usage batch =
        used(
            () ->
                told[1] =
                    client
                        .batchGetItem(
                            b ->
                                b.requestItems(Map.of(engine.table, keys))
                                    .returnConsumedCapacity(TOTAL))
                        .consumedCapacity()
                        .get(0));
    assertThat((double) query.readUnits()).isEqualTo(told[0].capacityUnits());
    assertThat((double) batch.readUnits()).isEqualTo(told[1].capacityUnits());
  }

  /** The engine leaves it out, DynamoDB's documentation of BatchGetItem says that it is billed. */
  @Test
  void missingItemOfABatchIsAUnit() {
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(List.of(key(item("none", 1))))
            .consistentRead(true)
            .build();
    Usage usage = used(() -> client.batchGetItem(b -> b.requestItems(Map.of(engine.table, keys))));

    assertThat(usage.readUnits()).isEqualTo(1);
  }

  @Test
  void itemThatGetsSmallerOrGoesCountsAsTheEngineSays() {
    ConsumedCapacity[] told = new ConsumedCapacity[2];
    Usage smaller =
        used(
            () ->
                told[0] =
                    client
                        .putItem(
                            put ->
                                put.tableName(engine.table)
                                    .item(item("middle", 10))
                                    .returnConsumedCapacity(TOTAL))
                        .consumedCapacity());
    engine.client.putItem(put -> put.tableName(engine.table).item(MIDDLE));
    WriteRequest delete = WriteRequest.builder().deleteRequest(d -> d.key(key(MIDDLE))).build();
    Usage gone =
        used(
            () ->
                told[1] =
                    client
                        .batchWriteItem(
                            b ->
                                b.requestItems(Map.of(engine.table, List.of(delete)))
                                    .returnConsumedCapacity(TOTAL))
                        .consumedCapacity()
                        .get(0));
    engine.client.putItem(put -> put.tableName(engine.table).item(MIDDLE));
    assertThat((double) smaller.writeUnits()).isEqualTo(told[0].capacityUnits()).isEqualTo(2);
    assertThat((double) gone.writeUnits()).isEqualTo(told[1].capacityUnits()).isEqualTo(2);
  }

  @Test
  void transactionCountsTwiceByItems() {
    Usage usage =
        used(
            () ->
                client.transactWriteItems(
                    w -> w.transactItems(action(SMALL), action(MIDDLE), action(LARGE))));

    assertThat(usage.written()).isEqualTo(3);
    assertThat(usage.writeUnits()).isEqualTo(2 * (1 + 2 + 9));
  }

  private static Usage used(Runnable call) {
    return new Usage(meter.during(call));
  }

  private static TransactWriteItem action(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(engine.table).item(item).build())
        .build();
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
  }

  private static Map<String, AttributeValue> item(String name, int bytes) {
    return Map.of(
        "pk", AttributeValue.fromS("U#meter"),
        "sk", AttributeValue.fromS(name),
        "text", AttributeValue.fromS("x".repeat(bytes)),
        "list", AttributeValue.fromL(List.of(AttributeValue.fromN("-12.50"), SOME)),
        "map", AttributeValue.fromM(Map.of("n", AttributeValue.fromN("1000000"), "l", SOME)));
  }
}
