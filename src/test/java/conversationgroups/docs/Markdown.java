package conversationgroups.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Markdown file of the repository: its fenced blocks and the first cells of its table rows. */
record Markdown(String text) {

  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (\\d{3}|item) \\|");

  /** A command and the answer that is printed right after it. */
  record Example(String command, String answer) {}

  /** A row of a table of codes: the code, and its HTTP status or {@code item}. */
  record CodeRow(int code, String status) {}

  private record Block(String language, String content, int start, int end) {}

  static Markdown of(String file) throws IOException {
    return new Markdown(Files.readString(Path.of(file)));
  }

  /** Shell blocks that an answer follows, with nothing but blank lines between. */
  List<Example> examples() {
    List<Block> blocks = blocks();
    List<Example> examples = new ArrayList<>();
    for (int i = 1; i < blocks.size(); i++) {
      Block command = blocks.get(i - 1);
      Block answer = blocks.get(i);
      boolean adjacent = text.substring(command.end(), answer.start()).isBlank();
      if (command.language().equals("sh") && answer.language().equals("json") && adjacent) {
        examples.add(new Example(command.content(), answer.content()));
      }
    }
    return examples;
  }

  /** Answers that stand after no command, so that nothing holds them to the truth. */
  long answersWithoutCommand() {
    return blocks().stream().filter(block -> block.language().equals("json")).count()
        - examples().size();
  }

  List<CodeRow> codeRows() {
    return CODE_ROW
        .matcher(text)
        .results()
        .map(row -> new CodeRow(Integer.parseInt(row.group(1)), row.group(2)))
        .toList();
  }

  private List<Block> blocks() {
    return FENCED
        .matcher(text)
        .results()
        .map(m -> new Block(m.group(1), m.group(2), m.start(), m.end()))
        .toList();
  }
}
