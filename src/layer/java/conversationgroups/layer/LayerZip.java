package conversationgroups.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs the layer's folder; what is executable stays so. */
final class LayerZip {

  private static final int EXECUTABLE = 0100755;
  private static final int READABLE = 0100644;

  private LayerZip() {}

  static void write(Path folder, Path zip) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      for (Path file : files) {
        ZipArchiveEntry entry = new ZipArchiveEntry(folder.relativize(file).toString());
        entry.setUnixMode(Files.isExecutable(file) ? EXECUTABLE : READABLE);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        out.putArchiveEntry(entry);
        Files.copy(file, out);
        out.closeArchiveEntry();
      }
    }
  }
}
