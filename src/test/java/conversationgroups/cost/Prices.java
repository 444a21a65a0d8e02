package conversationgroups.cost;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Unit prices, which stand in one file; all results are dollars for a million calls. */
final class Prices {

  static final String FILE = "docs/prices.properties";
  private static final int SNS_REQUEST_BYTES = 64 * 1024;

  private final Properties prices = new Properties();

  private Prices() {}

  static Prices read() {
    Prices read = new Prices();
    try (Reader file = Files.newBufferedReader(Path.of(FILE))) {
      read.prices.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  double dynamoDb(double readUnits, double writeUnits) {
    return readUnits * price("dynamodb.read-unit") + writeUnits * price("dynamodb.write-unit");
  }

  /** A message or a batch of them: every 64 KB is a request. */
  int snsRequests(int bytes) {
    return Math.max(1, Units.divideUp(bytes, SNS_REQUEST_BYTES));
  }

  double sns(int bytes) {
    return snsRequests(bytes) * price("sns.request");
  }

  double apiRequest() {
    return price("api.request");
  }

  /** An invocation, by the time that is assumed for a round trip. */
  double lambda(long roundTrips) {
    double seconds = roundTrips * price("assumed.milliseconds-per-round-trip") / 1000;
    double gigabytes = price("assumed.megabytes") / 1024;
    return price("lambda.request") + seconds * gigabytes * price("lambda.gigabyte-second");
  }

  private double price(String name) {
    return Double.parseDouble(prices.getProperty(name));
  }
}
