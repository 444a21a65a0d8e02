package conversationgroups.cost;

import conversationgroups.cost.Case.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/cost.md} as the code of today makes them. */
final class CostTables {

  /** What the summary shows, in its order. */
  private static final List<String> SHOWN =
      List.of(
          "create, no conversation",
          "create, conversations: 10",
          "add, conversations: 1, group of 10",
          "add, conversations: 10, group of 100",
          "remove, conversations: 1, group of 100",
          "rename, group of 100",
          "delete, group of 100",
          "list of groups, groups: 5",
          "first page, all of a group of 100",
          "next page, 100 of a group of 1000",
          "groups of conversations, conversations: 10, in groups: 50",
          "all conversations, in groups: 140");

  private final Prices prices = Prices.read();
  private final List<Result> results;
  private final List<Growth.Row> growth = Growth.rows();

  CostTables() {
    List<Case> cases = new ArrayList<>(Writes.all());
    cases.addAll(ReadCases.all());
    cases.addAll(Writes.deletions());
    results = Case.measure(cases);
  }

  String calls() {
    MarkdownTable table =
        new MarkdownTable(
            "operation",
            "size",
            "round trips",
            "requests",
            "items read",
            "items written",
            "read units",
            "write units",
            "$",
            "floor: units",
            "floor: $",
            "×");
    for (Result result : results) {
      Usage call = result.call();
      Floor floor = result.of().floor();
      table.row(
          result.of().operation(),
          result.of().size(),
          call.roundTrips(),
          call.names(),
          call.read(),
          call.written(),
          call.readUnits(),
          call.writeUnits(),
          call.dollars(prices),
          MarkdownTable.units(floor.readUnits()) + " + " + MarkdownTable.units(floor.writeUnits()),
          floor.dollars(prices),
          String.format("%.1f", call.dollars(prices) / floor.dollars(prices)));
    }
    return table.text();
  }

  String events() {
    MarkdownTable table =
        new MarkdownTable(
            "change",
            "size",
            "requests",
            "items read",
            "items written",
            "read units",
            "write units",
            "$",
            "floor: units",
            "floor: $",
            "message, bytes",
            "SNS requests",
            "SNS, $");
    for (Result result : results) {
      if (result.of().told().isEmpty()) {
        if (result.told().changes() > 0) {
          throw new AssertionError(result.of() + " changes something");
        }
        continue;
      }
      Usage usage = result.told().usage();
      Floor floor = result.of().told().get();
      table.row(
          result.of().operation(),
          result.of().size(),
          usage.names(),
          usage.read(),
          usage.written(),
          usage.readUnits(),
          usage.writeUnits(),
          usage.dollars(prices),
          MarkdownTable.units(floor.readUnits()) + " + " + MarkdownTable.units(floor.writeUnits()),
          floor.dollars(prices),
          hundreds(result.told().bytes()),
          snsRequests(result.told()),
          sns(result.told()));
    }
    return table.text();
  }

  /** In round figures: a time with or without milliseconds makes some bytes of difference. */
  private static String hundreds(int bytes) {
    return Integer.toString((bytes + 50) / 100 * 100);
  }

  private long snsRequests(Lab.Told told) {
    return told.changes() == 0 ? 0 : prices.snsRequests(told.bytes()) + told.changes() - 1;
  }

  private double sns(Lab.Told told) {
    return snsRequests(told) * prices.sns(0);
  }

  /** How the bill moves when there is more of something. */
  List<Growth.Row> growthRows() {
    return growth;
  }

  String growth() {
    Growth.More[] all = Growth.More.values();
    MarkdownTable table =
        new MarkdownTable(
            Stream.concat(Stream.of("operation"), Arrays.stream(all).map(more -> more.title))
                .toArray(String[]::new));
    for (Growth.Row row : growth) {
      String base = row.figures(Growth.More.NOTHING);
      table.row(
          Stream.concat(
                  Stream.of(row.operation(), base),
                  Arrays.stream(all)
                      .skip(1)
                      .map(more -> row.figures(more).equals(base) ? "the same" : row.figures(more)))
              .toArray());
    }
    return table.text();
  }

  /** With what is around the table: all that a million calls cost. */
  String summary() {
    Map<String, Result> byName =
        results.stream().collect(Collectors.toMap(r -> r.of().toString(), Function.identity()));
    MarkdownTable table =
        new MarkdownTable(
            "operation",
            "read units",
            "write units",
            "DynamoDB",
            "its event",
            "Lambda",
            "gateway",
            "total");
    for (String name : SHOWN) {
      Result result = byName.get(name);
      double event = event(result.told());
      double lambda = prices.lambda(result.call().roundTrips());
      double dynamoDb = result.call().dollars(prices);
      table.row(
          name,
          result.call().readUnits(),
          result.call().writeUnits(),
          dynamoDb,
          event,
          lambda,
          prices.apiRequest(),
          "**" + MarkdownTable.number(dynamoDb + event + lambda + prices.apiRequest()) + "**");
    }
    return table.text();
  }

  /** A change that is told by itself: an invocation, what it reads and purges, and SNS. */
  private double event(Lab.Told told) {
    return told.changes() == 0
        ? 0
        : told.usage().dollars(prices) + sns(told) + prices.lambda(told.usage().roundTrips() + 1);
  }
}
