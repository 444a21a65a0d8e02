package conversationgroups.packaged;

import conversationgroups.testing.Answer;
import conversationgroups.testing.Event;
import conversationgroups.testing.Request;
import conversationgroups.testing.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Calls the packaged functions, each in its own process; only a few of them live at a time. */
final class Packaged implements Transport, AutoCloseable {

  private static final int PROCESSES = 3;

  private final Path unzipped;
  private final Map<String, String> environment;
  private final Map<String, LambdaProcess> running = new LinkedHashMap<>(8, 0.75f, true);
  private final Set<String> called = new TreeSet<>();
  private final List<String> outputs = new ArrayList<>();

  Packaged(Path unzipped, Map<String, String> environment) {
    this.unzipped = unzipped;
    this.environment = environment;
  }

  @Override
  public Answer send(String user, Request request) {
    return send(request.operation(), Event.of(user, request).toString());
  }

  Answer send(String function, String event) {
    return Event.answer(Event.json(invoke(function, event)));
  }

  /** What the function returns, in JSON. */
  String invoke(String function, String event) {
    return process(function).invoke(event);
  }

  /** The functions that have answered so far. */
  Set<String> called() {
    return called;
  }

  private LambdaProcess process(String function) {
    LambdaProcess process = running.get(function);
    if (process != null) {
      return process;
    }
    if (running.size() == PROCESSES) {
      stop(running.keySet().iterator().next());
    }
    try {
      process = new LambdaProcess(unzipped, function, environment);
    } catch (IOException e) {
      throw new IllegalStateException(function + " does not start", e);
    }
    running.put(function, process);
    called.add(function);
    return process;
  }

  private void stop(String function) {
    LambdaProcess process = running.remove(function);
    outputs.add(process.output());
    process.close();
  }

  /** What the processes wrote that have ended. */
  List<String> outputs() {
    return outputs;
  }

  @Override
  public void close() {
    List.copyOf(running.keySet()).forEach(this::stop);
  }
}
