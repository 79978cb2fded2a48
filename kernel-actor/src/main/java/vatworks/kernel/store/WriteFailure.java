package vatworks.kernel.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Why a database would not write, in words for whoever runs it.
///
/// @param reason `the disk is full`
/// @param remedy what to do about it: `make room`
public record WriteFailure(String reason, String remedy) {

  /// What a failure comes down to.
  ///
  /// @param thrown by JDBC, or by what stands between: the first known reason in its causes counts
  public static WriteFailure of(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>()); // only looked up
    Queue<Throwable> left = new ArrayDeque<>();
    left.add(thrown);
    Throwable innermost = thrown;
    while (!left.isEmpty()) {
      Throwable next = left.remove();
      if (seen.add(next)) {
        innermost = next;
        Optional<WriteFailure> known = known(next);
        if (known.isPresent()) {
          return known.get();
        }
        Optional.ofNullable(next.getCause()).ifPresent(left::add);
        if (next instanceof SQLException sql) {
          Optional.ofNullable(sql.getNextException()).ifPresent(left::add);
        }
      }
    }
    return new WriteFailure(firstLine(innermost), "mend that");
  }

  private static Optional<WriteFailure> known(Throwable thrown) {
    return switch (thrown) {
      case TimeoutException _ ->
        Optional.of(new WriteFailure("the database did not answer", "wait until it does"));
      case SQLException sql -> known(
          Optional.ofNullable(sql.getSQLState()).orElse(""), firstLine(sql));
      default -> Optional.empty();
    };
  }

  /// @param state what the SQL standard, or PostgreSQL, has a number for
  /// @param message begins with what SQLite has a name for
  private static Optional<WriteFailure> known(String state, String message) {
    if (message.contains("SQLITE_FULL") || state.equals("53100")) {
      return Optional.of(new WriteFailure("the disk is full", "make room"));
    }
    if (message.contains("SQLITE_READONLY") || state.equals("25006")) {
      return Optional.of(
          new WriteFailure("the database cannot be written, only read", "let it be written"));
    }
    if (message.contains("SQLITE_CANTOPEN")) {
      return Optional.of(
          new WriteFailure("the file cannot be opened, or those beside it cannot be made",
              "see that its folder exists and can be written"));
    }
    if (message.contains("SQLITE_BUSY") || message.contains("SQLITE_LOCKED")) {
      return Optional.of(new WriteFailure("another process holds the database", "end that one"));
    }
    if (message.contains("SQLITE_CONSTRAINT") || state.equals("23505")) {
      return Optional.of(
          new WriteFailure("a block of that height is there already, which another container has written",
              "see that only one runs"));
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Optional.of(
          new WriteFailure("the database is gone (" + message + ")", "wait until it is back"));
    }
    return Optional.empty();
  }

  private static String firstLine(Throwable thrown) {
    String message = Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getName());
    return message.lines().findFirst().orElse(message);
  }

  /// `the disk is full: make room`.
  @Override
  public String toString() {
    return reason + ": " + remedy;
  }
}
