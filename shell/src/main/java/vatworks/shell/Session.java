package vatworks.shell;

import java.time.Duration;
import java.util.Optional;

/// Has commands carried out, one after another, until one of them is `quit` or there are no more.
///
/// @param settleLimit how long a running container may take to come to rest before the next command
record Session(Console console, Input input, Duration settleLimit) {

  /// @return whether every command was carried out
  boolean run() throws InterruptedException {
    try {
      return carryOut();
    } finally {
      console.leave();
    }
  }

  private boolean carryOut() throws InterruptedException {
    boolean isWell = true;
    console.settle(settleLimit);
    Optional<String> line = input.next(console::prompt);
    while (line.isPresent()) {
      switch (console.execute(CommandParser.parse(line.get()))) {
        case DONE -> {
        }
        case FAILED -> isWell = false;
        case QUIT -> {
          return isWell;
        }
      }
      console.settle(settleLimit);
      line = input.next(console::prompt);
    }
    return isWell;
  }
}
