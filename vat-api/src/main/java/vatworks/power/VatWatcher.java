package vatworks.power;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Who is told when a vat is terminated: a vat's own object, which the kernel calls.
public interface VatWatcher extends Remote {

  /// The vat is no more.
  ///
  /// @param control of what is left of it: its state
  /// @param reason one sentence
  /// @return nobody waits for it
  Vow<Void> died(VatControl control, String reason);
}
