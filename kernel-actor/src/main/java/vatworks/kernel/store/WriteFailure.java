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
public final class WriteFailure {

  private static final String KEPT = "; all that was acknowledged is kept: ";

  private WriteFailure() {}

  /// The reason, with what to do about it: `the disk is full; ...: make room, and start again`.
  ///
  /// @param thrown by JDBC, or by what stands between: the first known reason in its causes counts
  public static String of(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>()); // only looked up
    Queue<Throwable> left = new ArrayDeque<>();
    left.add(thrown);
    Optional<String> reason = Optional.empty();
    Throwable last = thrown;
    while (reason.isEmpty() && !left.isEmpty()) {
      last = left.remove();
      if (seen.add(last)) {
        reason = reason(last);
        Optional.ofNullable(last.getCause()).ifPresent(left::add);
        if (last instanceof SQLException sql) {
          Optional.ofNullable(sql.getNextException()).ifPresent(left::add);
        }
      }
    }
    return reason.orElse(firstLine(last) + KEPT + "mend that, and start again");
  }

  private static Optional<String> reason(Throwable thrown) {
    String message = firstLine(thrown);
    if (thrown instanceof TimeoutException) {
      return Optional.of("the database did not answer" + KEPT + "start again when it does");
    }
    if (!(thrown instanceof SQLException sql)) {
      return Optional.empty();
    }
    String state = Optional.ofNullable(sql.getSQLState()).orElse("");
    if (message.contains("SQLITE_FULL") || state.equals("53100")) {
      return Optional.of("the disk is full" + KEPT + "make room, and start again");
    }
    if (message.contains("SQLITE_READONLY") || state.equals("25006")) {
      return Optional.of("the database cannot be written, only read" + KEPT
          + "let it be written, and start again");
    }
    if (message.contains("SQLITE_BUSY") || message.contains("SQLITE_LOCKED")) {
      return Optional.of("another process holds the database" + KEPT + "end that one, and start again");
    }
    if (message.contains("SQLITE_CONSTRAINT") || state.equals("23505")) {
      return Optional.of("a block of that height is there already, which another container has written"
          + KEPT + "see that only one runs, and start again");
    }
    if (state.startsWith("08") || state.startsWith("57P")
        || thrown.getClass().getName().contains("Transient")) {
      return Optional.of("the database is gone (" + message + ")" + KEPT + "start again when it is back");
    }
    return Optional.empty();
  }

  private static String firstLine(Throwable thrown) {
    String message = Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getName());
    return message.lines().findFirst().orElse(message);
  }
}
