package vatworks.kernel;

import java.util.Optional;

/// What a promise stands for, as far as is known.
public sealed interface PromiseState {

  /// Nothing yet.
  ///
  /// @param decider the vat that may resolve it; nobody while the message whose result it is still waits
  record Unresolved(Optional<VatId> decider) implements PromiseState {}

  /// Whatever another promise will stand for. That one is unresolved: of a chain, it is the end.
  record Follows(Kref promise) implements PromiseState {}

  /// What it will stand for ever after.
  sealed interface Settled extends PromiseState {

    /// The value, the reference or the reason.
    Data data();

    /// Data: messages to the promise are rejected.
    record Fulfilled(Data data) implements Settled {
      @Override
      public String toString() {
        return "fulfilled " + data;
      }
    }

    /// An object, which gets the messages to the promise.
    ///
    /// @param data its one slot is the object
    record Forwarded(Data data) implements Settled {
      public Forwarded {
        if (data.slots().size() != 1 || data.slots().getFirst().isPromise()) {
          throw new IllegalArgumentException("expected one object to forward to, found " + data.slots());
        }
      }

      /// The object.
      public Kref object() {
        return data.slots().getFirst();
      }

      @Override
      public String toString() {
        return "forwarded " + data;
      }
    }

    /// Broken: messages to the promise are rejected for the same reason.
    record Rejected(Data data) implements Settled {
      @Override
      public String toString() {
        return "rejected " + data;
      }
    }
  }
}
