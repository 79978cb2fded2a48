package vatworks.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import vatworks.container.Container;
import vatworks.container.Options;

/// What the launcher runs to make the cache for a fast start: the commands that people use, once, on a small
/// container, so that the JVM notes which classes and code a start needs.
public final class Training {

  private static final String COMMANDS = """
      step
      step 2
      send n00001 hop [1, "@n00000"]
      show-tables
      show-tables --json
      show-graph
      vats
      log
      help
      step x
      run
      quit
      """;

  private Training() {}

  public static void main(String[] args) throws Exception {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Workload.PAIR.inBasedir(2, basedir -> {
      ByteArrayInputStream in = new ByteArrayInputStream(COMMANDS.getBytes(StandardCharsets.UTF_8));
      Surroundings surroundings = new Surroundings(basedir, in, nowhere, nowhere, Surroundings.Manner.SCRIPT,
          Optional.empty(), Main.launcher());
      Main.run(new String[]{"shell", "--paused"}, surroundings);
      Main.run(new String[]{"run", "."}, surroundings);
      Main.run(new String[]{"--help"}, surroundings);
      typeAtTerminal(basedir);
      return basedir;
    });
    Runtime.getRuntime().exit(0); // Not halt: the cache is written on the way out.
  }

  private static void typeAtTerminal(Path basedir) throws IOException, InterruptedException {
    byte[] typed = COMMANDS.replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    // Only opened: nobody sits at it. What is typed goes to one that needs no device.
    TerminalBuilder.builder()
        .system(false)
        .streams(InputStream.nullInputStream(), OutputStream.nullOutputStream())
        .build()
        .close();
    InputStream in = new ByteArrayInputStream(typed);
    OutputStream out = OutputStream.nullOutputStream();
    try (Terminal terminal = new DumbTerminal("vat", "xterm-256color", in, out, StandardCharsets.UTF_8);
        Container container = Container.open(basedir, Options.defaults())) {
      TerminalConsole.run(terminal, LocalDesk.of(container, basedir, () -> {
      }));
    }
  }
}
