package vatworks.shell;

import java.util.Optional;

/// Has commands carried out, one after another, until one of them is `quit` or there are no more.
///
/// @param settling how to wait for what a command set off, before the next command
record Session(Console console, Input input, Settling settling) {

  /// Waits for a running container to come to rest, but not for ever.
  interface Settling {
    /// @return whether nothing went wrong
    boolean settle() throws InterruptedException;
  }

  /// @return whether every command was carried out, and every answer that should have come has
  boolean run() throws InterruptedException {
    boolean isWell = false;
    try {
      isWell = carryOut();
    } finally {
      isWell &= console.leave();
    }
    return isWell;
  }

  private boolean carryOut() throws InterruptedException {
    boolean isWell = settling.settle();
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
      isWell &= settling.settle();
      line = input.next(console::prompt);
    }
    return isWell;
  }
}
