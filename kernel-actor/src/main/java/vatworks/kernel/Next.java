package vatworks.kernel;

import vatworks.vat.Delivery;

/// What the queue calls for.
public sealed interface Next {

  /// The queue is empty.
  record Nothing() implements Next {}

  /// The head of the queue is for a running vat.
  ///
  /// @param crank in progress: to be given to [Kernel#commit] or [Kernel#abort] when the turn has ended
  /// @param delivery what to bring to `crank.vat()`, in that vat's names
  record Deliver(Crank crank, Delivery.Message delivery) implements Next {}

  /// The head of the queue is for nobody any more; this crank takes it off and says so.
  record Drop(Decision.Committed decision) implements Next {}
}
