package vatworks.container;

import java.util.concurrent.CompletableFuture;

/// A message from outside whose answer is awaited.
///
/// @param crank the number of the crank that queued it
/// @param promise the kref of the promise for its answer (`kp41`)
/// @param answer completes when that promise is settled and the news is in the journal; fails when the
///     container is closed before
public record Pending(long crank, String promise, CompletableFuture<Answer> answer) {

  /// What became of the promise.
  ///
  /// @param isFulfilled false if it was rejected
  /// @param text one line for a person: JSON in which an object is written as the console takes it
  ///     (`"@bank:3"`) and a promise by its kref (`"kp44"`); of a rejection, the problem
  ///     (`IllegalArgumentException: no account for ann`)
  public record Answer(boolean isFulfilled, String text) {}
}
