package vatworks.shell;

import java.util.Optional;

/// Has commands carried out, one after another, until one of them is `quit` or there are no more.
record Session(Desk desk, Input input) {

  /// @return whether every command was carried out, and every answer that should have come has
  /// @throws DeskLost if the container went away before
  boolean run() throws InterruptedException {
    boolean isWell = false;
    try {
      isWell = carryOut();
    } finally {
      isWell &= desk.leave();
    }
    return isWell;
  }

  private boolean carryOut() throws InterruptedException {
    boolean isWell = desk.settle();
    Optional<String> line = input.next(desk::prompt);
    while (line.isPresent()) {
      switch (desk.execute(line.get())) {
        case DONE -> {
        }
        case FAILED -> isWell = false;
        case QUIT -> {
          return isWell;
        }
      }
      isWell &= desk.settle();
      line = input.next(desk::prompt);
    }
    return isWell;
  }
}
