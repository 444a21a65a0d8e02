package conversationgroups.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.hc.core5.http.HttpHost;

/**
 * All classes of the function's zip and the layer's loop in one jar, not compressed: a start then
 * opens one file where it would open ninety, and a JVM's archive takes classes from jars alone.
 * Beside it, what a start would have to look for in that jar, or to unpack from it.
 */
final class AppJar {

  /** Even, since a zip counts every second second; a JVM's archive knows its jar by this. */
  static final FileTime TIME = FileTime.fromMillis(1_767_225_600_000L);

  private static final String MANIFEST =
      """
      Manifest-Version: 1.0
      """;

  /** As CRT's jar names it for this processor, and Lambda's C library. */
  private static final String NATIVE =
      "linux/%s/glibc/libaws-crt-jni.so"
          .formatted(System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64");

  /** Quarkus lists the whole jar that has them, twice. */
  private static final String SETTINGS = "application.properties";

  /** Classes to initialise before a snapshot, which the layer is not for. */
  private static final String PRELOADED = "META-INF/quarkus-generated-preload-classes.txt";

  private final Map<String, byte[]> files = new TreeMap<>();

  private AppJar() {}

  /** Into the folder {@code lib}: {@code settings.jar}, {@code app.jar}, the native library. */
  static void write(Path functionZip, Path lib) throws IOException {
    AppJar app = new AppJar();
    app.read(functionZip);
    app.readLoop();
    OldClasses.renew(app.files);
    Files.write(lib.resolve(Path.of(NATIVE).getFileName()), app.take(NATIVE));
    write(new TreeMap<>(Map.of(SETTINGS, app.take(SETTINGS))), lib.resolve("settings.jar"));
    write(app.files, lib.resolve("app.jar"));
  }

  private byte[] take(String name) throws IOException {
    byte[] content = files.remove(name);
    if (content == null) {
      throw new IOException("the zip lacks " + name);
    }
    return content;
  }

  /** The function's own classes come first in Lambda's class path, then the libraries. */
  private void read(Path functionZip) throws IOException {
    try (ZipFile zip = new ZipFile(functionZip.toFile())) {
      for (boolean library : new boolean[] {false, true}) {
        for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
          byte[] content = zip.getInputStream(entry).readAllBytes();
          if (entry.getName().startsWith("lib/") != library) {
            continue;
          }
          if (library) {
            readJar(content);
          } else {
            add(entry.getName(), content);
          }
        }
      }
    }
  }

  /** What fetches events and hands answers back, which Lambda's own Java has no use for. */
  private void readLoop() throws IOException {
    for (Class<?> part : List.of(CustomRuntime.class, Invocations.class)) {
      for (Class<?> type : part.getNestMembers()) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream content = type.getResourceAsStream("/" + name)) {
          add(name, content.readAllBytes());
        }
      }
    }
    try {
      var http = HttpHost.class.getProtectionDomain().getCodeSource().getLocation();
      readJar(Files.readAllBytes(Path.of(http.toURI())));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private void readJar(byte[] jar) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          add(entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  private static boolean isNative(String name) {
    return name.matches(".*/(lib)?aws-crt-jni\\.\\w+");
  }

  private void add(String name, byte[] content) {
    boolean list = name.startsWith("META-INF/services/") || name.endsWith("execution.interceptors");
    boolean left =
        name.equals("META-INF/MANIFEST.MF")
            || name.equals(PRELOADED)
            || name.startsWith("META-INF/maven/")
            || name.endsWith("module-info.class")
            || isNative(name) && !name.equals(NATIVE)
            || name.matches("META-INF/(INDEX\\.LIST|[^/]+\\.(SF|RSA|DSA))");
    if (list) {
      files.merge(name, content, AppJar::lines);
    } else if (!left) {
      files.putIfAbsent(name, content);
    }
  }

  private static byte[] lines(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.write('\n');
    both.writeBytes(other);
    return both.toByteArray();
  }

  private static void write(Map<String, byte[]> files, Path path) throws IOException {
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(path))) {
      jar.setMethod(ZipOutputStream.STORED);
      put(jar, "META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        put(jar, entry.getKey(), entry.getValue());
      }
    }
    Files.setLastModifiedTime(path, TIME);
  }

  private static void put(ZipOutputStream jar, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setLastModifiedTime(TIME);
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }
}
