package escrow;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Something of worth, which belongs to whoever claims it first.
public interface Payment extends Remote {

  /// What it says that it is, such as `10 coins`. Only a claim proves it.
  Vow<String> label();
}
