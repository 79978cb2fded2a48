package vatworks.kernel.turn;

import java.util.Optional;
import vatworks.kernel.VatFault;
import vatworks.vat.Budget;
import vatworks.vat.Delivery;
import vatworks.vat.Gauge;
import vatworks.vat.Syscall;

/// One incarnation of a vat, loaded and in memory: its code and its state. [Turns] runs it.
///
/// Everything here that takes a delivery, or throws, is the vat's own code, and may do anything.
public interface VatInstance {

  /// Runs a turn.
  ///
  /// @throws Throwable what the vat throws, as it is
  void deliver(Syscall syscall, Delivery delivery) throws Throwable;

  /// Whether it has code that runs before an upgrade, and so may change its state; true where that is not
  /// known.
  default boolean hasBeforeUpgrade() {
    return true;
  }

  /// What it wants to tell the incarnation after it; empty where it has nothing to say.
  ///
  /// @throws Throwable what the vat throws, as it is
  Optional<String> beforeUpgrade() throws Throwable;

  /// Tells it what the incarnation before has told it: its first turn, where it is not the first incarnation.
  ///
  /// @throws Throwable what the vat throws, as it is
  void upgraded(Syscall syscall, Optional<String> previousState) throws Throwable;

  /// Says in one line what the vat threw and where: `java.lang.IllegalStateException: no (bob/Index.java:7)`.
  String blame(Throwable thrown);

  /// The loader of its classes, in which no other vat has any.
  ClassLoader loader();

  /// What its turns are charged to; empty where it is trusted, and charged for the kernel's
  /// work alone.
  default Optional<Gauge> gauge() {
    return Optional.empty();
  }

  /// Looks at what a metered vat keeps alive, after a turn of it that ended well.
  ///
  /// @return the vat's fault, if that is more than it may be
  default Optional<VatFault> checkHeap(Budget budget) {
    return Optional.empty();
  }
}
