package vatworks.vow;

import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;
import vatworks.vat.Bodies;
import vatworks.vat.Delivery;
import vatworks.vat.Syscall;
import vatworks.vat.Upgradable;
import vatworks.vat.UpgradeMethods;
import vatworks.vat.Vat;

/// A vat of objects: it brings messages from the kernel to the objects of one vat, and theirs to the kernel.
///
/// The host makes it, inside the vat's own loader, for a vat whose `Index` is an object and not itself a
/// [Vat].
public final class ObjectVat implements Upgradable {

  private final Userspace home;
  private final KernelBorder border;
  private final UpgradeMethods upgrade;

  /// Makes the root object, which is `o+0`.
  ///
  /// @param root a public class with a public constructor without parameters, which implements a [Remote]
  ///     interface
  /// @param bodies the host's part of marshalling
  /// @throws Throwable what the constructor of the root throws, as it is
  public ObjectVat(Class<?> root, Bodies bodies) throws Throwable {
    border = new KernelBorder(bodies, root.getClassLoader());
    home = border.home();
    Object made = home.make(() -> make(root));
    border.slots().slot(made);
    upgrade = UpgradeMethods.of(made);
  }

  private static Object make(Class<?> root) throws Throwable {
    try {
      // Untrusted: runs static initialisers and the constructor.
      return root.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /// Runs all turns that follow from a delivery: one crank.
  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    border.begin(syscall);
    try {
      home.crank(syscall::log, () -> crank(delivery));
    } finally {
      border.end();
    }
  }

  @Override
  public void exportFrom(long number) {
    border.slots().exportFrom(number);
  }

  @Override
  public boolean hasBeforeUpgrade() {
    return upgrade.hasBeforeUpgrade();
  }

  @Override
  public void beforeUpgrade(Consumer<String> next) throws Throwable {
    home.leave(() -> {
      upgrade.beforeUpgrade(next);
      return this;
    });
  }

  /// Runs the turn in which the root hears of the incarnation before it, and all that follow from it.
  @Override
  public void upgraded(Syscall syscall, String previousState) throws Throwable {
    border.begin(syscall);
    try {
      home.<Throwable>crank(syscall::log, () -> {
        home.drain(); // What the constructor left.
        upgrade.upgraded(previousState);
        finish();
      });
    } finally {
      border.end();
    }
  }

  private void crank(Delivery delivery) {
    home.drain(); // What the constructor left.
    switch (delivery) {
      case Delivery.Message message -> border.receive(message);
      case Delivery.Notify news -> border.receive(news);
    }
    finish();
  }

  private void finish() {
    home.drain();
    border.resolveOwed();
    home.logUnheard();
  }

  /// How many entries the vat's tables have.
  int tableEntries() {
    return border.slots().entries();
  }

  /// How many vows the kernel knows by a name of this vat's.
  int vowsAbroad() {
    return border.slots().vows();
  }
}
