package conversationgroups.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a file between two comments that name it, which a test writes or compares. */
record GeneratedBlock(Path file, String name) {

  static GeneratedBlock of(String file, String name) {
    return new GeneratedBlock(Path.of(file), name);
  }

  String read() throws IOException {
    return match(Files.readString(file)).group(2);
  }

  void write(String content) throws IOException {
    String text = Files.readString(file);
    Matcher block = match(text);
    Files.writeString(
        file, text.substring(0, block.start(2)) + content + text.substring(block.end(2)));
  }

  private Matcher match(String text) {
    Matcher block =
        Pattern.compile(
                "(?s)(<!-- generated: %s, .*?-->\n\n)(.*?)(\n<!-- end of %s -->)"
                    .formatted(name, name))
            .matcher(text);
    if (!block.find()) {
      throw new AssertionError(file + " has no place for " + name);
    }
    return block;
  }
}
