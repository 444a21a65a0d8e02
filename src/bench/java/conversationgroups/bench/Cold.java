package conversationgroups.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts: from the start of the process to its first answer, of one read and of one creation. The
 * variants take turns, so that a change of the machine's load meets all of them.
 */
final class Cold {

  private static final double LONGEST_INIT = 60_000;

  private final Store store;
  private final Results results;
  private final Map<String, List<Double>> samples = new HashMap<>();

  Cold(Store store, Results results) {
    this.store = store;
    this.results = results;
  }

  void measure(int runs, List<Variant> variants) throws Exception {
    // The store's own first calls are its start, not the function's.
    start("warm-up", variants.get(variants.size() - 1), Events.LIST);
    start("warm-up", variants.get(variants.size() - 1), Events.CREATE);
    samples.clear();
    for (int run = 0; run < runs; run++) {
      for (Variant variant : variants) {
        start(Integer.toString(run), variant, Events.LIST);
        start(Integer.toString(run), variant, Events.CREATE);
      }
    }
    samples.forEach((key, values) -> results.put(key, Percentile.of(values, 50)));
  }

  private void start(String run, Variant variant, String operation) throws Exception {
    String suffix = operation.equals(Events.LIST) ? "" : "Create";
    String name = variant.name();
    try (MeasuredFunction process = MeasuredFunction.start(variant, operation, store)) {
      double init = process.initialised();
      if (init > LONGEST_INIT) {
        throw new IllegalStateException(name + " took " + init + " ms to start");
      }
      if (name.equals("primed")) {
        // What a restored snapshot finds: connections that have died.
        store.dropConnections();
        process.restore();
      }
      Events events = new Events("cold-" + name + "-" + run);
      MeasuredFunction.Call first = process.invoke(events.of(operation, 0));
      add("init" + suffix + "." + name, init);
      add("firstCall" + suffix + "." + name, first.millis());
      add("firstCallStore" + suffix + "." + name, first.store());
      add("coldStart" + suffix + "." + name, init + first.millis());
      add("coldProcessor" + suffix + "." + name, process.processor());
      add("secondCall" + suffix + "." + name, process.invoke(events.of(operation, 1)).millis());
      add("coldMemoryMB" + suffix + "." + name, process.memory());
    }
  }

  private void add(String key, double value) {
    samples.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
