package conversationgroups.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the function's zip as Lambda does. */
final class Unzip {

  private Unzip() {}

  static Path fresh(Path archive, Path folder) throws IOException {
    Folders.delete(folder);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return folder;
  }
}
