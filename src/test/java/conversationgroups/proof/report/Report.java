package conversationgroups.proof.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Figures of one part of the proof. They are kept in files: tests run in more than one loader. */
public final class Report {

  static final Path PARTS = Path.of("target", "proof", "parts");

  private final String name;
  private final List<String> lines = new ArrayList<>();

  private Report(String name) {
    this.name = name;
  }

  public static Report part(String name) {
    return new Report(name);
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
