package vatworks.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// `bin/vat`, once the launcher has found a JDK and the jars.
///
/// The exit status is 0 where all is well; 1 where a command of a script failed, an answer was a rejection or
/// is missing, or a vat was terminated by a fault; 2 for a command line that makes no sense or a basedir that
/// cannot be opened; and 3 for a bug in Vatworks itself.
public final class Main {

  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int BUG = 3;

  private Main() {}

  public static void main(String[] args) {
    System.setProperty("vatworks.log", StateFolder.log().toString());
    // Whether standard input and output are terminals: the launcher knows, and a JVM can hardly find out.
    boolean isTerminal = Boolean.getBoolean("vatworks.terminal");
    Surroundings surroundings = new Surroundings(
        Path.of("").toAbsolutePath(),
        System.in,
        System.out,
        System.err,
        isTerminal ? Surroundings.Manner.TERMINAL : Surroundings.Manner.SCRIPT,
        Optional.ofNullable(System.getProperty("vatworks.conf")).map(Path::of).filter(Files::exists),
        launcher());
    int status = run(args, surroundings);
    if (System.out.checkError() && status == 0) {
      status = lostOutput();
    }
    // Not a return: a vat whose turn does not end has a thread that would keep the process.
    Runtime.getRuntime().halt(status);
  }

  /// What starts another process like this one: the launcher that has started this one, or where there is
  /// none, a JVM as this one.
  static List<String> launcher() {
    return Optional.ofNullable(System.getProperty("vatworks.launcher"))
        .map(List::of)
        .orElseGet(() -> {
          List<String> line = new ArrayList<>();
          line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
          line.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
          line.add("-XX:-OmitStackTraceInFastThrow"); // Without it no confined vat is run.
          line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
          return line;
        });
  }

  // A reader that has had enough, as `head`, is no failure; a disk that is full is one.
  private static int lostOutput() {
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
      return FAILED;
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
        return 0;
      }
      System.err.println("vat: standard output cannot be written: " + e.getMessage());
      return FAILED;
    }
  }

  /// Runs one command line.
  ///
  /// @return the exit status
  static int run(String[] args, Surroundings surroundings) {
    CommandLine line = new CommandLine(new VatCommand(surroundings))
        .addSubcommand("shell", new ShellCommand(surroundings))
        .addSubcommand("run", new RunCommand(surroundings))
        .addSubcommand("start", new StartCommand(surroundings))
        .addSubcommand("status", new StatusCommand(surroundings))
        .addSubcommand("stop", new StopCommand(surroundings))
        .addSubcommand("daemon", new DaemonCommand(surroundings))
        .addSubcommand("check", new CheckCommand(surroundings))
        .addSubcommand("doctor", new DoctorCommand(surroundings))
        .addSubcommand("diagram", new DiagramCommand(surroundings))
        .addSubcommand("export", new ExportCommand(surroundings))
        .addSubcommand("import", new ImportCommand(surroundings))
        .addSubcommand("replay", new ReplayCommand(surroundings))
        .addSubcommand("journal", new JournalCommand(surroundings))
        .addSubcommand("bench", new BenchCommand(surroundings))
        .addSubcommand("help", new CommandLine.HelpCommand())
        .setOut(writer(surroundings.out()))
        .setErr(writer(surroundings.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExecutionStrategy(Main::execute)
        .setParameterExceptionHandler((e, rest) -> usage(surroundings.err(), e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(surroundings.err(), e));
    return line.execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true);
  }

  // Options before a command would be read as the shell's, and then forgotten.
  private static int execute(ParseResult parsed) {
    if (parsed.hasSubcommand() && !parsed.matchedArgs().isEmpty()) {
      String command = parsed.subcommand().commandSpec().name();
      throw new ParameterException(
          parsed.commandSpec().commandLine(),
          "the arguments of " + command + " come after it: bin/vat " + command + " ...");
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int usage(PrintStream err, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^vat", "bin/vat");
    String sentence = switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing ->
        missing(missing.getMissing().getFirst());
      case ParameterException other when other.getArgSpec() != null ->
        other.getArgSpec() instanceof OptionSpec option && other.getValue() != null
            ? option.longestName() + " is a whole number, found \"" + other.getValue() + "\""
            : other.getMessage();
      default -> e.getMessage();
    };
    err.println("vat: " + sentence);
    err.println("try: " + command + " --help");
    return USAGE;
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " needs its " + option.paramLabel()
        : argument.paramLabel() + " is missing";
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().getFirst();
    return first.startsWith("-")
        ? "there is no option " + first
        : "nothing more was expected after the other arguments, found " + first;
  }

  private static int failed(PrintStream err, Exception e) {
    err.println(Complaint.of(e));
    return BUG;
  }
}
