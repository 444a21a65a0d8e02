package conversationgroups.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The same two operations on Node, as it is written and as a bundler makes one file of it. */
record Peer(Path folder) {

  private static final int OLDEST_NODE = 20;

  static Peer install(Path sources, Path folder) throws Exception {
    String version = Command.run(sources, "node", "--version");
    if (Integer.parseInt(version.replaceAll("v(\\d+).*", "$1")) < OLDEST_NODE) {
      throw new IllegalStateException("node " + OLDEST_NODE + " is needed, this is " + version);
    }
    Files.createDirectories(folder.resolve("bundle"));
    for (String file : List.of("package.json", "handler.mjs", "runtime.mjs")) {
      copy(sources.resolve(file), folder.resolve(file));
    }
    Command.run(
        folder, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent");
    Command.run(
        folder,
        "node_modules/.bin/esbuild",
        "handler.mjs",
        "--bundle",
        "--minify",
        "--platform=node",
        "--target=node20",
        "--format=cjs",
        "--outfile=bundle/handler.cjs");
    copy(sources.resolve("runtime.mjs"), folder.resolve("bundle/runtime.mjs"));
    return new Peer(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  Variant asWritten() {
    return Variant.node("node", folder, "./handler.mjs");
  }

  Variant bundled() {
    return Variant.node("nodeBundled", folder.resolve("bundle"), "./handler.cjs");
  }
}
