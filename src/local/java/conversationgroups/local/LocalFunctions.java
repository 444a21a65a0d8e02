package conversationgroups.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.funqy.runtime.FunctionInvoker;
import io.quarkus.funqy.runtime.FunctionRecorder;
import jakarta.inject.Singleton;

/** Calls any of the functions by its name, from JSON to JSON as Lambda does. */
@Singleton
public class LocalFunctions {

  private final ObjectMapper mapper;

  LocalFunctions(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  boolean exists(String function) {
    return FunctionRecorder.registry.matchInvoker(function) != null;
  }

  public JsonNode invoke(String function, JsonNode event) {
    FunctionInvoker invoker = FunctionRecorder.registry.matchInvoker(function);
    Object bean = Arc.container().instance(invoker.getTargetClass()).get();
    try {
      Object input =
          mapper.readerFor(mapper.constructType(invoker.getInputType())).readValue(event);
      return mapper.valueToTree(invoker.getMethod().invoke(bean, input));
    } catch (ReflectiveOperationException | java.io.IOException e) {
      throw new IllegalStateException("the function " + function + " failed", e);
    }
  }
}
