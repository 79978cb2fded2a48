package vatworks.vow;

import vatworks.vat.Bodies;
import vatworks.vat.Delivery;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// A vat of objects: it brings messages from the kernel to the objects of one vat, and theirs to the kernel.
///
/// The host makes it, inside the vat's own loader, for a vat whose `Index` is an object and not itself a
/// [Vat].
public final class ObjectVat implements Vat {

  /// Makes the root object, which is `o+0`.
  ///
  /// @param root a public class with a public constructor without parameters, which implements a [Remote]
  ///     interface
  /// @param bodies the host's part of marshalling
  /// @throws Throwable what the constructor of the root throws, as it is
  public ObjectVat(Class<?> root, Bodies bodies) throws Throwable {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    throw new UnsupportedOperationException();
  }
}
