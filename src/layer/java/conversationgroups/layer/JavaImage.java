package conversationgroups.layer;

import conversationgroups.bench.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Locale;

/** A Java with the modules that the service uses, and the roots that AWS's certificates have. */
final class JavaImage {

  private static final String MODULES =
      "java.base,java.logging,java.management,java.naming,java.xml,jdk.unsupported,jdk.zipfs";

  private static final String ROOTS = "lib/security/cacerts";

  private JavaImage() {}

  static void link(Path jdk, Path image) throws Exception {
    Command.run(
        image.getParent(),
        jdk.resolve("bin/jlink").toString(),
        "--add-modules",
        MODULES,
        "--strip-debug",
        "--compress=zip-6",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        image.toString());
    keepRootsOfAws(jdk.resolve(ROOTS), image.resolve(ROOTS));
  }

  /**
   * A start reads every root, a millisecond each. The layer talks to AWS alone, whose certificates
   * come from Amazon's own authority, some by way of Starfield's, and in China from DigiCert's.
   */
  private static void keepRootsOfAws(Path all, Path kept)
      throws IOException, GeneralSecurityException {
    KeyStore roots = KeyStore.getInstance(all.toFile(), "changeit".toCharArray());
    KeyStore ofAws = KeyStore.getInstance("JKS");
    ofAws.load(null, null);
    for (String alias : Collections.list(roots.aliases())) {
      X509Certificate root = (X509Certificate) roots.getCertificate(alias);
      String subject = root.getSubjectX500Principal().getName().toLowerCase(Locale.ROOT);
      if (subject.matches(".*(amazon|starfield|digicert).*")) {
        ofAws.setCertificateEntry(alias, root);
      }
    }
    if (ofAws.size() < 5) {
      throw new IllegalStateException("the JDK lacks the roots of AWS in " + all);
    }
    Files.deleteIfExists(kept);
    try (OutputStream file = Files.newOutputStream(kept)) {
      ofAws.store(file, "changeit".toCharArray());
    }
    try (InputStream written = Files.newInputStream(kept)) {
      KeyStore.getInstance("JKS").load(written, "changeit".toCharArray());
    }
  }
}
