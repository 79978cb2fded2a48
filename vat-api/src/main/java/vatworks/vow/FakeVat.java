package vatworks.vow;

import java.util.List;
import java.util.function.Supplier;

/// A vat that is alone, for unit tests of objects without a container.
///
/// ```java
/// FakeVat vat = new FakeVat();
/// Purse purse = vat.run(() -> E(new Mint()).makePurse(5));
/// assertEquals(5, vat.run(() -> E(purse).balance()));
/// ```
///
/// All objects are near: arguments and results pass as they are. What the objects hold, vows included, is
/// kept from one run to the next. It is for one thread.
public final class FakeVat {

  /// A vat in which nothing has run.
  public FakeVat() {}

  /// Runs this code as a turn, and then all turns that follow from it.
  ///
  /// @return what the vow that it answers was fulfilled with
  /// @throws Problem if that vow was rejected
  /// @throws IllegalStateException if it was not settled when nothing was left to run
  public <T> T run(Supplier<? extends Vow<T>> code) {
    throw new UnsupportedOperationException();
  }

  /// Runs this code as a turn, and then all turns that follow from it.
  public void run(Runnable code) {
    throw new UnsupportedOperationException();
  }

  /// The lines logged so far, in order, over all runs.
  public List<String> log() {
    throw new UnsupportedOperationException();
  }
}
