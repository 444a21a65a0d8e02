package conversationgroups.push;

import conversationgroups.table.TableReader;
import conversationgroups.table.TableWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The real table, whose requests are written down, and where one user's items cannot be looked up.
 */
final class TableProxy {

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final DynamoDbClient client;
  private final String table;

  TableProxy(DynamoDbClient real, String table, String unavailableUser) {
    this.table = table;
    this.client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                TableProxy.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  requests.add(method.getName());
                  if (method.getName().equals("query") && isOf(unavailableUser, arguments[0])) {
                    throw SdkClientException.create("unavailable", new java.io.IOException());
                  }
                  try {
                    return method.invoke(real, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  @SuppressWarnings("unchecked")
  private static boolean isOf(String user, Object query) {
    return QueryRequest.builder()
        .applyMutation((Consumer<QueryRequest.Builder>) query)
        .build()
        .expressionAttributeValues()
        .get(":pk")
        .s()
        .equals("U#" + user);
  }

  PushItems items() {
    return new PushItems(new TableReader(client, table), new TableWriter(client, table));
  }

  List<String> requests() {
    return requests;
  }
}
