package vatworks.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.confine.LiveHeap;
import vatworks.kernel.VatFault;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Budget;
import vatworks.vat.Delivery;
import vatworks.vat.Gauge;
import vatworks.vat.Syscall;
import vatworks.vat.Upgradable;
import vatworks.vat.UpgradeMethods;
import vatworks.vat.Vat;

/// A vat that a [VatLoader] has loaded.
///
/// @param gauge its meter, if it is confined
/// @param heap what measures what it keeps, likewise
record LoadedVat(Vat vat, VatCode code, Optional<Gauge> gauge, Optional<LiveHeap> heap)
    implements
      VatInstance {

  // For the message of an exception, which the vat's own code may make.
  private static final Budget BLAME = new Budget(1_000_000, 1 << 20, 512 << 10, 1);

  /// A vat that was just made of this code.
  static LoadedVat of(Vat vat, VatCode code) {
    Optional<Gauge> gauge = code.isConfined()
        ? Optional.of(Confined.gauge(vat.getClass().getClassLoader()))
        : Optional.empty();
    return new LoadedVat(vat, code, gauge, gauge.map(it -> new LiveHeap(vat, it)));
  }

  @Override
  public Optional<VatFault> checkHeap(Budget budget) {
    return heap.filter(it -> it.isTooMuch(budget))
        .map(_ -> VatFault.exceeded(Gauge.Limit.HEAP, budget));
  }

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
    if (userspace().isEmpty()) {
      return UpgradeMethods.of(vat).beforeUpgrade();
    }
    List<String> said = new ArrayList<>(1);
    userspace().get().beforeUpgrade(said::add);
    return said.stream().findFirst();
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
    gauge.ifPresent(it -> it.begin(BLAME));
    try {
      return code.blame(thrown);
    } finally {
      gauge.ifPresent(Gauge::end);
    }
  }

  @Override
  public ClassLoader loader() {
    return vat.getClass().getClassLoader();
  }
}
