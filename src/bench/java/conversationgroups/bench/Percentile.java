package conversationgroups.bench;

import java.util.List;

/** Of a list of measurements, the one that so many percent of them do not exceed. */
final class Percentile {

  private Percentile() {}

  static double of(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
