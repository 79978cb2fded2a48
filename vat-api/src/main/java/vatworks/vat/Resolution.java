package vatworks.vat;

import java.util.Objects;

/// How a promise was resolved.
///
/// The kernel never reads a body, so whoever resolves says which of the three it is: only what is
/// [Forwarded] to an object can be sent messages.
public sealed interface Resolution {

  /// The promise that is resolved, as the vat concerned names it.
  Slot promise();

  /// The promise is settled with data. Messages to it are rejected, for data has no methods.
  record Fulfilled(Slot promise, CapData value) implements Resolution {
    public Fulfilled {
      Objects.requireNonNull(promise, "promise");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return promise + " fulfilled " + value;
    }
  }

  /// The promise stands for a reference from now on: an object, which gets the messages that wait, or another
  /// promise, which this one follows to its end. The kernel brings a vat only the news of objects.
  ///
  /// @param reference a body that is nothing but a reference (`#"$0.Account"`), and its one slot
  record Forwarded(Slot promise, CapData reference) implements Resolution {
    /// @throws IllegalArgumentException if there is not exactly one slot
    public Forwarded {
      Objects.requireNonNull(promise, "promise");
      if (reference.slots().size() != 1) {
        throw new IllegalArgumentException(
            "a promise is forwarded to one reference, found " + reference.slots().size() + " slots");
      }
    }

    /// What the promise stands for.
    public Slot to() {
      return reference.slots().getFirst();
    }

    @Override
    public String toString() {
      return promise + " forwarded " + reference;
    }
  }

  /// The promise is broken, and `reason` says why.
  record Rejected(Slot promise, CapData reason) implements Resolution {
    public Rejected {
      Objects.requireNonNull(promise, "promise");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
      return promise + " rejected " + reason;
    }
  }

  /// What comes with it: the value, the reference or the reason.
  default CapData data() {
    return switch (this) {
      case Fulfilled fulfilled -> fulfilled.value();
      case Forwarded forwarded -> forwarded.reference();
      case Rejected rejected -> rejected.reason();
    };
  }
}
