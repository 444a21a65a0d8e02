package conversationgroups.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a copy of the failure bucket to the stream's function once more. */
@Command(
    name = "replay",
    description = "Replays changes that could not be told, from a copy of the failure bucket.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  @Mixin Connection connection;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "The copy, with the folders of the bucket.")
  Path folder;

  @Option(
      names = "--skip",
      paramLabel = "NUMBER",
      description = "Leave out the record with this sequence number, for good. May be repeated.")
  Set<String> skipped = new HashSet<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<FailedBatch> batches = open();
    try (Functions functions = connection.open()) {
      Replay replay = new Replay(functions, skipped);
      for (FailedBatch batch : batches) {
        out.println(folder.relativize(batch.file()) + ": " + replay.replay(batch));
      }
    }
    out.println(batches.size() + " replayed, none is left");
    return ExitStatus.DONE;
  }

  /** What is not replayed yet, in the order of the stream. */
  private List<FailedBatch> open() throws IOException {
    List<FailedBatch> batches = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(FailedBatch::isOpen).toList()) {
        batches.add(FailedBatch.read(file));
      }
    }
    batches.sort(Comparator.comparing(FailedBatch::start));
    return batches;
  }
}
