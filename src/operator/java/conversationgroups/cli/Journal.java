package conversationgroups.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import conversationgroups.cli.ContactGroups.Problem;
import conversationgroups.cli.InputLines.Survey;
import conversationgroups.cli.UserImport.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What has become of which line, in a file beside the input: a line of JSON for each, added when it
 * is done, so that a run that is cut off goes on where it was. What it could not take is in it too.
 */
final class Journal implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RandomAccessFile file;
  private final TreeMap<Long, Result> results = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if it is the journal of another input
   */
  Journal(Path path, Survey input) throws IOException {
    boolean begun = Files.exists(path);
    file = new RandomAccessFile(path.toFile(), "rw");
    String header = JSON.createObjectNode().put("input", input.sha256()).toString();
    List<String> lines = begun ? wholeLines() : List.of();
    if (lines.isEmpty()) {
      append(header);
    } else if (!lines.get(0).equals(header)) {
      file.close();
      throw new IllegalArgumentException(
          path
              + " is the journal of another file, or of this one before it was changed; move it"
              + " away to begin anew");
    }
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      Result result = JSON.readValue(line, Result.class);
      results.put(result.line(), result);
    }
  }

  /** Without what a run that was killed has written of its last line. */
  private List<String> wholeLines() throws IOException {
    byte[] bytes = new byte[Math.toIntExact(file.length())];
    file.readFully(bytes);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    file.setLength(end);
    file.seek(end);
    return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
  }

  synchronized boolean has(long line) {
    return results.containsKey(line);
  }

  synchronized void add(Result result) throws IOException {
    append(JSON.writeValueAsString(result));
    results.put(result.line(), result);
  }

  private void append(String line) throws IOException {
    file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  synchronized List<Result> results() {
    return List.copyOf(results.values());
  }

  /** Writes a line of JSON for everything that was not taken: which line, whose, what, and why. */
  synchronized int report(Path path) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Result result : results.values()) {
      for (Problem problem : result.problems()) {
        ObjectNode line = JSON.createObjectNode();
        line.put("line", result.line()).put("user", result.user());
        line.put("what", problem.what()).put("code", problem.code()).put("why", problem.why());
        lines.add(line.toString());
      }
    }
    Files.write(path, lines);
    return lines.size();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
