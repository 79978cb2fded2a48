package vatworks.container;

import java.util.Optional;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Delivery;
import vatworks.vat.Syscall;
import vatworks.vat.Upgradable;
import vatworks.vat.UpgradeMethods;
import vatworks.vat.Vat;

/// A vat that a [VatLoader] has loaded.
record LoadedVat(Vat vat, VatCode code) implements VatInstance {

  @Override
  public void deliver(Syscall syscall, Delivery delivery) throws Throwable {
    vat.deliver(syscall, delivery);
  }

  /// What brings a vat of objects through upgrades. A raw vat has none, whatever it implements: this is called
  /// outside turns, where no code of an author's may run.
  Optional<Upgradable> userspace() {
    return code.isOfObjects() && vat instanceof Upgradable upgradable
        ? Optional.of(upgradable)
        : Optional.empty();
  }

  @Override
  public boolean hasBeforeUpgrade() {
    return userspace().map(Upgradable::hasBeforeUpgrade)
        .orElseGet(() -> UpgradeMethods.of(vat).hasBeforeUpgrade());
  }

  @Override
  public Optional<String> beforeUpgrade() throws Throwable {
    return userspace().isPresent()
        ? userspace().get().beforeUpgrade()
        : UpgradeMethods.of(vat).beforeUpgrade();
  }

  @Override
  public void upgraded(Syscall syscall, Optional<String> previousState) throws Throwable {
    String state = previousState.orElse("");
    if (userspace().isPresent()) {
      userspace().get().upgraded(syscall, state);
    } else {
      UpgradeMethods.of(vat).upgraded(state);
    }
  }

  @Override
  public String blame(Throwable thrown) {
    return code.blame(thrown);
  }

  @Override
  public ClassLoader loader() {
    return vat.getClass().getClassLoader();
  }
}
