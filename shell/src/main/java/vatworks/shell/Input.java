package vatworks.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where a console's commands come from.
interface Input {

  /// The next command, or nothing more.
  ///
  /// @param prompt what to ask for it with, if anybody is asked
  Optional<String> next(Supplier<String> prompt);

  /// These commands.
  static Input of(List<String> commands) {
    Iterator<String> rest = commands.iterator();
    return prompt -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
  }

  /// One command a line.
  static Input lines(InputStream in) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return prompt -> {
      try {
        return Optional.ofNullable(reader.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /// The same, and prints what a terminal would show of it: the prompt, and the command after it.
  static Input transcript(InputStream in, PrintStream out) {
    Input lines = lines(in);
    return prompt -> {
      Optional<String> line = lines.next(prompt);
      line.ifPresent(command -> out.print(prompt.get() + command + "\n"));
      return line;
    };
  }
}
