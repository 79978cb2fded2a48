package vatworks.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.container.Container;
import vatworks.container.Options;

/// What a run of `bin/vat` has around it. Nothing else is read from the process, so that a test can stand in
/// for it.
///
/// @param folder what relative paths are relative to
/// @param settings the configuration file for containers; the built-in one if there is none
/// @param launcher the first words of a command line that runs `bin/vat` in another process
record Surroundings(
    Path folder,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Manner manner,
    Optional<Path> settings,
    List<String> launcher) {

  /// How the console is spoken to.
  enum Manner {
    /// A person at a terminal: prompts, colours, history.
    TERMINAL,
    /// Commands, one a line, echoed nowhere.
    SCRIPT,
    /// A script whose output looks as if a person had typed it: with prompts and what was typed.
    TRANSCRIPT
  }

  /// How containers are opened.
  ///
  /// @throws vatworks.container.ContainerException if a setting is not what it should be
  Options options() {
    return settings.map(Options::read).orElseGet(Options::defaults);
  }

  /// Shows how something is getting on that may take long, to whoever waits for it.
  ProgressBar progress(String title) {
    return new ProgressBar(title, err, manner == Manner.TERMINAL);
  }

  /// Opens a container for whoever waits for it, and tells them of vats that could not be brought back.
  ///
  /// @throws vatworks.container.ContainerException if it cannot be opened
  Container open(Path basedir, Options options) {
    try (ProgressBar progress = progress("bringing back " + basedir.getFileName())) {
      Container container = Container.open(basedir, options, progress);
      progress.end();
      container.divergences().forEach(err::println);
      return container;
    }
  }

  /// A sentence in which these paths are as they were typed: whole where they were, relative where they were.
  /// No other path is touched.
  String asTyped(String sentence, Path... typed) {
    String told = sentence;
    for (Path path : typed) {
      told = Pattern.compile("(?<![^\\s\"(])" + Pattern.quote(folder.resolve(path).toString()))
          .matcher(told)
          .replaceAll(Matcher.quoteReplacement(path.toString()));
    }
    return told;
  }
}
