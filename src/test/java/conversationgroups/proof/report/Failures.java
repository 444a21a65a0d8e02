package conversationgroups.proof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tests that failed, from the files in which the Failsafe plugin keeps the outcome of each. */
final class Failures {

  static final Path FOLDER = Path.of("target", "failsafe-reports");

  private Failures() {}

  static List<String> read() throws IOException {
    List<String> failures = new ArrayList<>();
    if (!Files.isDirectory(FOLDER)) {
      return failures;
    }
    try (var files = Files.list(FOLDER)) {
      for (Path file : new TreeSet<>(files.toList())) {
        if (file.getFileName().toString().matches("TEST-.*\\.xml")) {
          read(file, failures);
        }
      }
    }
    return failures;
  }

  private static void read(Path file, List<String> failures) {
    NodeList tests = parse(file).getElementsByTagName("testcase");
    for (int i = 0; i < tests.getLength(); i++) {
      Element test = (Element) tests.item(i);
      for (String kind : List.of("failure", "error")) {
        if (test.getElementsByTagName(kind).getLength() > 0) {
          Element failure = (Element) test.getElementsByTagName(kind).item(0);
          String[] lines = failure.getTextContent().strip().split("\n");
          failures.add(
              "%s.%s: %s"
                  .formatted(test.getAttribute("classname"), test.getAttribute("name"), lines[0]));
        }
      }
    }
  }

  private static Document parse(Path file) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (Exception e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
