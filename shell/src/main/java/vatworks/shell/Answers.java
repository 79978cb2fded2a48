package vatworks.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vatworks.container.Pending;
import vatworks.container.Printable;
import vatworks.container.Status;

/// The answers that the console's messages are to have, on their way to the screen.
///
/// One that comes while its `send` waits is printed as it is; a later one with the name of its promise, since
/// other things were printed in between. What comes during a step is printed after it.
final class Answers {

  private final Screen screen;
  private final LogFeed log;
  private final List<Expected> expected = new ArrayList<>();
  private boolean isAnyRejected;
  private boolean hasLeft;

  Answers(Screen screen, LogFeed log) {
    this.screen = screen;
    this.log = log;
  }

  /// An answer that is still to come.
  final class Expected {

    private final CompletableFuture<Desk.Outcome> shown = new CompletableFuture<>();
    private Optional<String> promise = Optional.empty();
    private boolean isLate;
    private boolean isMissed;

    /// Completes once the answer is on the screen; never, if the message was refused.
    CompletableFuture<Desk.Outcome> shown() {
      return shown;
    }

    /// Nobody waits for it any more: it will be printed with its promise's name.
    ///
    /// @param turn the turn that is in its way, if one is
    /// @return how the command ended
    Desk.Outcome later(Optional<Status.LongTurn> turn) {
      synchronized (Answers.this) {
        if (!shown.isDone()) {
          isLate = true;
          screen.print(
              turn.map(it -> it + "; ").orElse("")
                  + promise.map(kref -> kref + " will have the answer").orElse("the answer will come later"));
        }
      }
      return shown.getNow(Desk.Outcome.DONE);
    }

    /// The same, of a running container that has come to rest without an answer.
    Desk.Outcome missed() {
      synchronized (Answers.this) {
        if (!shown.isDone()) {
          isLate = true;
          isMissed = true;
          screen.complain("there is no answer yet: " + promise.orElseThrow() + " will have it (see vows)");
        }
      }
      return shown.getNow(Desk.Outcome.DONE);
    }

    /// The container has taken the message.
    void queued(Pending pending) {
      synchronized (Answers.this) {
        promise = Optional.of(pending.promise());
        if (!shown.isDone()) { // It may have been answered already.
          expected.add(this);
        }
      }
      pending.answer().exceptionally(failure -> {
        shown.completeExceptionally(failure);
        return null;
      });
    }

    /// The answer is there.
    void came(Pending.Answer answer) {
      log.whenFree(() -> show(answer));
    }

    private void show(Pending.Answer answer) {
      synchronized (Answers.this) {
        expected.remove(this);
        isAnyRejected |= !answer.isFulfilled();
        if (!hasLeft) {
          print(answer);
        }
        shown.complete(answer.isFulfilled() ? Desk.Outcome.DONE : Desk.Outcome.FAILED);
      }
    }

    private void print(Pending.Answer answer) {
      String text = Printable.line(answer.text());
      if (answer.isFulfilled()) {
        screen.print(isLate ? promise.orElseThrow() + ": " + text : text);
      } else {
        screen.complain(isLate ? promise.orElseThrow() + " rejected: " + text : "rejected: " + text);
      }
    }
  }

  /// The answer to a message that is about to be sent.
  Expected expect() {
    return new Expected();
  }

  /// Nobody reads any more: what still comes is not printed.
  ///
  /// @param isRunning whether what was sent has been delivered
  /// @return whether every answer that should have come has, and none was a rejection
  synchronized boolean leave(boolean isRunning) {
    hasLeft = true;
    return !isAnyRejected && (expected.isEmpty() || !isRunning);
  }

  /// The promises whose answers have not come, and of which that has not been said.
  synchronized List<String> missing() {
    return expected.stream().filter(it -> !it.isMissed).flatMap(it -> it.promise.stream()).toList();
  }
}
