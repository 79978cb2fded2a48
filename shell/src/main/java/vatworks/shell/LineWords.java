package vatworks.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of the console as words, and what can be wrong with them.
///
/// @param line the whole line
record LineWords(String line, List<Word> words) {

  private static final Pattern WORD = Pattern.compile("\\S+");

  /// A word of the line and where it begins, 0-based.
  record Word(String text, int start) {
    int end() {
      return start + text.length();
    }
  }

  static LineWords of(String line) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start()));
    }
    return new LineWords(line, words);
  }

  /// Whether there is no command in it.
  boolean isEmpty() { return words.isEmpty() || words.getFirst().text().startsWith("#"); }

  /// The word after the command, or after one or two of its arguments, if it is there.
  ///
  /// @param number from 1
  Optional<Word> argument(int number) {
    return words.size() > number ? Optional.of(words.get(number)) : Optional.empty();
  }

  /// What is said where there are more arguments than the command takes.
  Optional<Command.Erroneous> surplus(int most, Manual manual) {
    return argument(most + 1)
        .map(
            word -> wrong(
                word.start(),
                most == 0 ? manual.word() + " has no arguments" : "nothing more was expected here", manual));
  }

  Command.Erroneous missing(String what, Manual manual) {
    return wrong(line.stripTrailing().length() + 1, "expected " + what + " here", manual);
  }

  Command.Erroneous wrong(int column, String message, Manual manual) {
    return new Command.Erroneous(line.stripTrailing(), column, message, manual);
  }
}
