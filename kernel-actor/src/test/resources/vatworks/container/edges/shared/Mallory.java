import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// A vat that answers nothing.
public interface Mallory extends Remote {
  Vow<Named> never();

  /// Names what it was never given, for which the kernel terminates it.
  void breakOut();
}
