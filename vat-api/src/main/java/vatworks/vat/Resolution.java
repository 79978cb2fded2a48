package vatworks.vat;

import java.util.Objects;

/// How a promise was settled.
public sealed interface Resolution {

  /// The promise that is settled, as the vat concerned names it.
  Slot promise();

  /// The promise stands for `value` from now on.
  record Fulfilled(Slot promise, CapData value) implements Resolution {
    public Fulfilled {
      Objects.requireNonNull(promise, "promise");
      Objects.requireNonNull(value, "value");
    }
  }

  /// The promise is broken, and `reason` says why.
  record Rejected(Slot promise, CapData reason) implements Resolution {
    public Rejected {
      Objects.requireNonNull(promise, "promise");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
