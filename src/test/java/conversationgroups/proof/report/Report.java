package conversationgroups.proof.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Figures of one part of the proof. They are kept in files: tests run in more than one process. */
public final class Report {

  public static final String SEQUENCES = "sequences against the model";
  public static final String HISTORIES = "histories";
  public static final String BUGS = "seeded bugs";
  public static final String FAULTS = "faults";
  public static final String FUZZED_EVENTS = "fuzzing, events of API Gateway";
  public static final String FUZZED_WORDS = "fuzzing, names, IDs and page tokens";
  public static final String FUZZED_RECORDS = "fuzzing, stream records";
  public static final String ISOLATION = "isolation";

  public static final String PUSH_DEVICES = "push to two devices";
  public static final String PUSH_USERS = "push to many users";

  /** Figures that are summed up over the parts. */
  public static final String OPERATIONS = "operations";

  public static final String SEEDED = "mistakes seeded";
  public static final String CAUGHT = "mistakes caught";

  static final Path PARTS = Path.of("target", "proof", "parts");

  private final String name;
  private final List<String> lines = new ArrayList<>();

  private Report(String name) {
    this.name = name;
  }

  public static Report part(String name) {
    return new Report(name);
  }

  public static String load(int users) {
    return "load over %d users".formatted(users);
  }

  public Report add(String what, Object figure) {
    lines.add(what + "\t" + figure);
    return this;
  }

  public void write() {
    try {
      Files.createDirectories(PARTS);
      Files.write(PARTS.resolve(name), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
