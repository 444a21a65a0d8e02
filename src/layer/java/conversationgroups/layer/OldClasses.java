package conversationgroups.layer;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * A JVM's archive takes no class whose format is older than Java 6. Joda-Time's are, of which every
 * start loads a hundred. They are given the stack maps that the later format wants; their code
 * stays what it is.
 */
final class OldClasses {

  private static final int JAVA_6 = 50;

  private OldClasses() {}

  static void renew(Map<String, byte[]> files) {
    ClassLoader loader = new FilesLoader(files);
    files.replaceAll(
        (name, content) ->
            name.endsWith(".class") && version(content) < JAVA_6
                ? renewed(content, loader)
                : content);
  }

  private static int version(byte[] content) {
    return (content[6] & 0xFF) << 8 | content[7] & 0xFF;
  }

  private static byte[] renewed(byte[] content, ClassLoader loader) {
    ClassReader reader = new ClassReader(content);
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return loader;
          }
        };
    reader.accept(new LaterFormat(writer), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /** Finds the classes that frames refer to. */
  private static final class FilesLoader extends ClassLoader {

    private final Map<String, byte[]> files;

    FilesLoader(Map<String, byte[]> files) {
      super(ClassLoader.getPlatformClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] content = files.get(name.replace('.', '/') + ".class");
      if (content == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, content, 0, content.length);
    }
  }
}
