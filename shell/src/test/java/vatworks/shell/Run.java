package vatworks.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// What a run of `bin/vat` came to.
///
/// @param status the exit status
record Run(int status, String out, String err) {

  /// Runs a command line in this process.
  ///
  /// @param folder the current folder
  /// @param in standard input
  static Run of(Path folder, String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings = new Surroundings(
        folder,
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Surroundings.Manner.SCRIPT,
        Optional.empty(),
        Main.launcher());
    int status = Main.run(args, surroundings);
    return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// The same, with `#` for numbers of computrons: they change with what things are charged.
  Run uncharged() {
    String told = out.replaceAll("[0-9,]+ computrons", "# computrons")
        .replaceAll("[0-9,]+ +running", "# running");
    return new Run(status, told, err);
  }
}
