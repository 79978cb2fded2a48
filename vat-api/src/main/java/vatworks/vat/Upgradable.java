package vatworks.vat;

import java.util.Optional;
import java.util.function.Consumer;

/// A vat that takes part in its upgrades in the kernel's own terms: what the userspace of a vat of objects is
/// to its host. Each vat keeps the userspace that it was compiled with, so this is what all of them have in
/// common.
///
/// Authors of vats need none of it, and a raw vat that implements it is no more than a raw vat: see
/// [UpgradeMethods].
public interface Upgradable extends Vat {

  /// Says which numbers the vat's exports have, beside the root's: those from this one on. Smaller ones are
  /// of objects that incarnations before this one exported. Comes before the first turn, if at all.
  ///
  /// @param number at least 1
  void exportFrom(long number);

  /// Whether the vat has anything to say before it is upgraded.
  boolean hasBeforeUpgrade();

  /// What the vat says to the incarnation after it. This is its last turn, and not one in which it may ask for
  /// anything.
  ///
  /// @param next is told it, if it says anything
  /// @throws Throwable what the vat throws, as it is
  default void beforeUpgrade(Consumer<String> next) throws Throwable {
    beforeUpgrade().ifPresent(next);
  }

  /// The same, as userspaces of earlier journals have it. A confined vat's `Optional` is not its host's.
  ///
  /// @throws Throwable what the vat throws, as it is
  default Optional<String> beforeUpgrade() throws Throwable {
    return Optional.empty();
  }

  /// The first turn of an incarnation that is not the first.
  ///
  /// @param previousState what the incarnation before it said; the empty string where it said nothing
  /// @throws Throwable what the vat throws, as it is
  void upgraded(Syscall syscall, String previousState) throws Throwable;
}
