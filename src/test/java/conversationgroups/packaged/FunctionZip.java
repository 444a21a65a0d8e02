package conversationgroups.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What {@code mvn package} leaves for the deployment. */
final class FunctionZip {

  private static final Path FILE = Path.of("target/function.zip");

  private FunctionZip() {}

  static List<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(FILE.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  static void unzip(Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(FILE.toFile())) {
      for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }
}
