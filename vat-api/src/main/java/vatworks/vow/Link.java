package vatworks.vow;

import vatworks.vat.Slot;

/// Whether the kernel knows a vow, and who is to say what becomes of it.
sealed interface Link {

  /// The kernel does not know the vow.
  record None() implements Link {}

  /// The kernel knows it, and this vat decides it: it is to be resolved there once it is resolved here.
  record Here(Slot slot) implements Link {}

  /// The kernel knows it, and will tell what has become of it.
  record Elsewhere(Slot slot) implements Link {}

  /// There is but one way not to be linked.
  Link NONE = new None();
}
