package vatworks.container;

import java.util.Optional;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Delivery;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// A vat that a [VatLoader] has loaded.
record LoadedVat(Vat vat, VatCode code) implements VatInstance {

  @Override
  public void deliver(Syscall syscall, Delivery delivery) throws Throwable {
    vat.deliver(syscall, delivery);
  }

  @Override
  public Optional<String> beforeUpgrade() {
    return Optional.empty();
  }

  @Override
  public void upgraded(Syscall syscall, Optional<String> previousState) {}

  @Override
  public String blame(Throwable thrown) {
    return code.blame(thrown);
  }

  @Override
  public ClassLoader loader() {
    return vat.getClass().getClassLoader();
  }
}
