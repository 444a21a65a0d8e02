package conversationgroups.cost;

import java.util.List;
import java.util.stream.Collectors;

/** What one call, or one event, needs of DynamoDB. */
record Usage(List<BilledRequest> requests) {

  /** Requests that somebody waits for one after the other. */
  long roundTrips() {
    return requests.stream().filter(request -> !request.beside()).count();
  }

  int read() {
    return requests.stream().mapToInt(BilledRequest::read).sum();
  }

  int written() {
    return requests.stream().mapToInt(BilledRequest::written).sum();
  }

  int readUnits() {
    return requests.stream().mapToInt(BilledRequest::readUnits).sum();
  }

  int writeUnits() {
    return requests.stream().mapToInt(BilledRequest::writeUnits).sum();
  }

  double dollars(Prices prices) {
    return prices.dynamoDb(readUnits(), writeUnits());
  }

  /** The requests by name, several of a kind in a row as one. */
  String names() {
    return requests.stream()
        .map(BilledRequest::name)
        .sorted()
        .collect(Collectors.groupingBy(name -> name, java.util.TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  /** Equal where the bill is: calls, items and units. */
  String figures() {
    return "%d requests, %d + %d items, %d + %d units"
        .formatted(requests.size(), read(), written(), readUnits(), writeUnits());
  }
}
