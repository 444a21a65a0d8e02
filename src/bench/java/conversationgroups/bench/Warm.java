package conversationgroups.bench;

import java.util.ArrayList;
import java.util.List;

/** Calls of processes that have been called often. The processes take turns, call by call. */
final class Warm {

  private final Store store;
  private final Results results;

  Warm(Store store, Results results) {
    this.store = store;
    this.results = results;
  }

  void measure(int calls, List<Variant> variants) throws Exception {
    measure(calls, variants, Events.LIST, "list");
    measure(calls, variants, Events.CREATE, "create");
  }

  private void measure(int calls, List<Variant> variants, String operation, String name)
      throws Exception {
    List<MeasuredFunction> processes = new ArrayList<>();
    List<List<MeasuredFunction.Call>> measured = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    try {
      for (Variant variant : variants) {
        MeasuredFunction process = MeasuredFunction.start(variant, operation, store);
        processes.add(process);
        process.initialised();
        process.restore();
        measured.add(new ArrayList<>());
      }
      int warmUp = calls;
      for (int call = 0; call < warmUp + calls; call++) {
        if (call == warmUp) {
          for (MeasuredFunction process : processes) {
            processor.add(process.processor());
          }
        }
        for (int i = 0; i < processes.size(); i++) {
          Events events = new Events("warm-" + name + "-" + variants.get(i).name());
          MeasuredFunction.Call done = processes.get(i).invoke(events.of(operation, call));
          if (call >= warmUp) {
            measured.get(i).add(done);
          }
        }
      }
      for (int i = 0; i < processes.size(); i++) {
        String key = name + "." + variants.get(i).name();
        double used = (processes.get(i).processor() - processor.get(i)) / calls;
        report(key, measured.get(i), used, processes.get(i).memory());
      }
    } finally {
      for (MeasuredFunction process : processes) {
        process.close();
      }
    }
  }

  private void report(
      String key, List<MeasuredFunction.Call> calls, double processor, double memory) {
    List<Double> whole = calls.stream().map(MeasuredFunction.Call::millis).toList();
    List<Double> store = calls.stream().map(MeasuredFunction.Call::store).toList();
    List<Double> own = calls.stream().map(call -> call.millis() - call.store()).toList();
    results.put("warm." + key, Percentile.of(whole, 50));
    for (int percent : new int[] {50, 90, 99}) {
      results.put("warmP" + percent + "." + key, Percentile.of(whole, percent));
      results.put("warmStoreP" + percent + "." + key, Percentile.of(store, percent));
      results.put("warmOwnP" + percent + "." + key, Percentile.of(own, percent));
    }
    results.put("warmProcessor." + key, processor);
    results.put("warmMemoryMB." + key, memory);
  }
}
