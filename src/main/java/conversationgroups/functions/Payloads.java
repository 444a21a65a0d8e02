package conversationgroups.functions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.NullNode;
import conversationgroups.changes.StreamBatch;
import conversationgroups.http.HttpRequest;
import conversationgroups.http.OperatorRequest;
import conversationgroups.http.UntrustedJson;
import conversationgroups.push.ConnectRequest;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;

/**
 * How what Lambda hands over becomes what the functions take: whole, for them to read. Said here
 * and not by annotations, so that {@code http} and {@code changes} need not know the mapper.
 */
@Singleton
public class Payloads {

  /**
   * In place of the mapper that Quarkus would make, whose parsers share a table of names. Lambda's
   * extension looks for it by its type, which Quarkus does not take for a use.
   */
  @Produces
  @Singleton
  @Unremovable
  public ObjectMapper mapper() {
    return JsonMapper.builder(UntrustedJson.factory())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .addModule(
            new SimpleModule("payloads")
                .addDeserializer(
                    HttpRequest.class, new Whole<>(HttpRequest.class, HttpRequest::new))
                .addDeserializer(
                    OperatorRequest.class, new Whole<>(OperatorRequest.class, OperatorRequest::new))
                .addDeserializer(
                    ConnectRequest.class, new Whole<>(ConnectRequest.class, ConnectRequest::new))
                .addDeserializer(
                    StreamBatch.class, new Whole<>(StreamBatch.class, StreamBatch::new)))
        .build();
  }

  private static final class Whole<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Function<JsonNode, T> constructor;

    Whole(Class<T> type, Function<JsonNode, T> constructor) {
      super(type);
      this.constructor = constructor;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return constructor.apply(context.readTree(json));
    }

    /** Of a payload that is JSON's null. */
    @Override
    public T getNullValue(DeserializationContext context) {
      return constructor.apply(NullNode.getInstance());
    }
  }
}
