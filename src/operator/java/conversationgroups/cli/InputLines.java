package conversationgroups.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The lines of a large file of UTF-8, one after the other. */
final class InputLines implements AutoCloseable {

  /** In bytes; far more than 20 groups of 1,000 conversations take. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private final InputStream in;
  private long number;

  InputLines(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file));
  }

  /**
   * @param number from 1
   * @param problem why there is no text; null if there is
   */
  record Line(long number, String text, String problem) {}

  /**
   * What tells one file from another.
   *
   * @param lines how many it has
   */
  record Survey(String sha256, long lines) {}

  static Survey survey(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      long lines = 0;
      int last = '\n';
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        last = buffer[read - 1];
      }
      String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
      return new Survey(digest, last == '\n' ? lines : lines + 1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Empty at the end. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      tooLong |= bytes.size() == LONGEST;
      if (!tooLong) {
        bytes.write(next);
      }
    }
    number++;
    return Optional.of(tooLong ? new Line(number, null, "it is over 16 MB") : text(bytes));
  }

  private Line text(ByteArrayOutputStream bytes) {
    try {
      ByteBuffer encoded = ByteBuffer.wrap(bytes.toByteArray());
      return new Line(number, StandardCharsets.UTF_8.newDecoder().decode(encoded).toString(), null);
    } catch (CharacterCodingException e) {
      return new Line(number, null, "it is not UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
