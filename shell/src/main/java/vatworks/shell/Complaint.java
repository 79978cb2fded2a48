package vatworks.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import vatworks.container.ContainerException;
import vatworks.container.Printable;

/// What the user is told when something cannot be done: sentences, never a stack trace.
final class Complaint {

  private static final int LINE_SHOWN = 200; // characters
  private static final int AFTER_CARET = 40;
  private static final int WORD_SHOWN = 60;
  private static final String CUT = "...";

  private Complaint() {}

  static String of(Command.Unknown unknown) {
    return noSuchCommand(unknown.word(), Verb.words());
  }

  /// @param commands those that there are
  static String noSuchCommand(String word, List<String> commands) {
    return "there is no command " + quote(word)
        + Text.nearest(word, commands).map(known -> "; did you mean " + known + "?").orElse("")
        + "\ncommands: " + String.join(", ", commands);
  }

  /// The line, a caret under the place, and an example. Of a very long line, what is round the caret.
  static String of(Command.Erroneous erroneous) {
    String line = erroneous.line();
    int column = Math.min(erroneous.column(), line.length());
    int beyond = erroneous.column() - column;
    int start = boundary(line, column <= LINE_SHOWN - AFTER_CARET ? 0 : column - LINE_SHOWN + AFTER_CARET);
    int end = boundary(line, Math.min(line.length(), start + LINE_SHOWN));
    String before = (start > 0 ? CUT : "") + Printable.line(line.substring(start, column));
    String after = Printable.line(line.substring(column, end)) + (end < line.length() ? CUT : "");
    return before + after
        + "\n" + " ".repeat(Text.width(before) + beyond) + "^ " + erroneous.message()
        + "\nexample: " + erroneous.manual().example();
  }

  /// The place, or the one before it where the place is inside a character.
  private static int boundary(String line, int place) {
    boolean isInside = place > 0
        && place < line.length()
        && Character.isSurrogatePair(line.charAt(place - 1), line.charAt(place));
    return isInside ? place - 1 : place;
  }

  /// @param others what might have stood there besides a vat's name
  static String noSuchVat(String vat, List<String> vats, String... others) {
    List<String> known = Stream.concat(vats.stream(), Stream.of(others)).toList();
    return "there is no vat " + quote(vat)
        + Text.nearest(vat, known).map(word -> "; did you mean " + word + "?").orElse("")
        + "\nvats: " + Text.some(vats);
  }

  /// What a failed future or call says: a container's own sentences, or where to read about a bug.
  static String of(Throwable error) {
    Throwable cause = error;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ContainerException) {
      return cause.getMessage();
    }
    LoggerFactory.getLogger("vatworks.shell").error("not expected", cause);
    return "this is a bug in Vatworks: " + cause + "; " + StateFolder.log() + " has more of it";
  }

  /// Why a file cannot be read or written, without its name.
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "its folder does not exist";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String quote(String text) {
    int end = boundary(text, Math.min(text.length(), WORD_SHOWN));
    return "\"" + Printable.line(text.substring(0, end)) + (end < text.length() ? CUT : "") + "\"";
  }
}
