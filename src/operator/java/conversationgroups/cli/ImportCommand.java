package conversationgroups.cli;

import conversationgroups.cli.InputLines.Survey;
import conversationgroups.cli.UserImport.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings users' groups over from Tencent Cloud Chat. */
@Command(
    name = "import",
    description = "Imports answers of Tencent's get_contact_group, one JSON object a line.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Mixin Connection connection;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The answers, each with its From_Account.")
  Path input;

  @Option(
      names = "--parallel",
      defaultValue = "8",
      paramLabel = "N",
      description = "Users at the same time; ${DEFAULT-VALUE} if not given.")
  int parallel;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (parallel < 1) {
      throw new IllegalArgumentException("--parallel must be 1 or more");
    }
    Survey survey = InputLines.survey(input);
    try (Functions functions = connection.open();
        Journal journal = new Journal(beside(".journal"), survey)) {
      Optional<RuntimeException> failure = run(functions, journal, survey.lines());
      return summary(journal, survey.lines(), failure);
    }
  }

  private Optional<RuntimeException> run(Functions functions, Journal journal, long lines)
      throws IOException, InterruptedException {
    try (ProgressBar bar = Progress.bar("import", lines, journal.results().size())) {
      return new ImportRun(new UserCalls(functions), journal, parallel, bar::step).run(input);
    }
  }

  private int summary(Journal journal, long lines, Optional<RuntimeException> failure)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int problems = journal.report(beside(".report"));
    int done = journal.results().size();
    out.printf(
        Locale.ROOT,
        "%,d of %,d lines done: %,d groups, %,d conversations; not taken: %,d%s%n",
        done,
        lines,
        journal.results().stream().mapToLong(Result::groups).sum(),
        journal.results().stream().mapToLong(Result::conversations).sum(),
        problems,
        problems == 0 ? "" : ", see " + beside(".report"));
    if (done < lines) {
      String why = failure.map(Throwable::getMessage).orElse("interrupted");
      out.printf("the rest is left: %s%nRun the command again to go on.%n", why);
      return ExitStatus.UNFINISHED;
    }
    return problems == 0 ? ExitStatus.DONE : ExitStatus.REPORTED;
  }

  private Path beside(String suffix) {
    return input.resolveSibling(input.getFileName() + suffix);
  }
}
