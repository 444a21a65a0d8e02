package conversationgroups.local.sns;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another emulator of SNS, written by others and in another language: moto's server. */
public final class Moto implements AutoCloseable {

  private static final int SECONDS_TO_START = 60;

  private final Process process;
  private final int port;

  private Moto(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static Optional<Path> command() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "moto_server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static Moto start(Path command) throws IOException, InterruptedException {
    int port = freePort();
    Process process =
        new ProcessBuilder(command.toString(), "-H", "127.0.0.1", "-p", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int second = 0; second < SECONDS_TO_START && process.isAlive(); second++) {
      try {
        new Socket("127.0.0.1", port).close();
        return new Moto(process, port);
      } catch (IOException notYet) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("moto_server does not start");
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
