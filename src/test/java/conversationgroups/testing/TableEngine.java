package conversationgroups.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Field;

/** Settings of DynamoDB Local, which stands in for DynamoDB. */
public final class TableEngine {

  private static final String SQLITE =
      "com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.";

  private TableEngine() {}

  /** DynamoDB takes names that collide in Jackson; DynamoDB Local keeps its items by Jackson. */
  public static void takeCollidingNames() throws ReflectiveOperationException {
    for (String name : new String[] {"SQLiteDBAccess", "SQLiteDBAccessJob"}) {
      Field mapper = Class.forName(SQLITE + name).getDeclaredField("MAPPER");
      mapper.setAccessible(true);
      ((ObjectMapper) mapper.get(null))
          .getFactory()
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW);
    }
  }
}
