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

  private Complaint() {}

  static String of(Command.Unknown unknown) {
    return "there is no command " + quote(unknown.word())
        + Text.nearest(unknown.word(), Verb.words()).map(word -> "; did you mean " + word + "?").orElse("")
        + "\ncommands: " + String.join(", ", Verb.words());
  }

  /// The line, a caret under the place, and an example.
  static String of(Command.Erroneous erroneous) {
    int column = Math.min(erroneous.column(), erroneous.line().length());
    int beyond = erroneous.column() - column;
    int indent = Text.width(Printable.line(erroneous.line().substring(0, column))) + beyond;
    return Printable.line(erroneous.line())
        + "\n" + " ".repeat(indent) + "^ " + erroneous.message()
        + "\nexample: " + erroneous.verb().example;
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
    return "\"" + Printable.line(text) + "\"";
  }
}
