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

  @Override
  public boolean hasBeforeUpgrade() {
    return vat instanceof Upgradable upgradable
        ? upgradable.hasBeforeUpgrade()
        : UpgradeMethods.of(vat).hasBeforeUpgrade();
  }

  @Override
  public Optional<String> beforeUpgrade() throws Throwable {
    return vat instanceof Upgradable upgradable
        ? upgradable.beforeUpgrade()
        : UpgradeMethods.of(vat).beforeUpgrade();
  }

  @Override
  public void upgraded(Syscall syscall, Optional<String> previousState) throws Throwable {
    if (vat instanceof Upgradable upgradable) {
      upgradable.upgraded(syscall, previousState.orElse(""));
    } else {
      UpgradeMethods.of(vat).upgraded(previousState.orElse(""));
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
