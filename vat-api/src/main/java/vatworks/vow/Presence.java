package vatworks.vow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Slot;

/// A far object's stand-in. There is one for each import, so that `==` tells far objects apart.
///
/// @param slot the import
/// @param names the interfaces that its first sender said it has, this vat's or not
record Presence(Slot slot, List<String> names) implements InvocationHandler {

  /// What is behind an object, if it is a presence.
  static Optional<Presence> of(Object object) {
    return object instanceof Proxy proxy && Proxy.getInvocationHandler(proxy) instanceof Presence presence
        ? Optional.of(presence)
        : Optional.empty();
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == args[0];
        case "hashCode" -> Long.hashCode(slot.number());
        default -> "presence " + slot;
      };
    }
    throw new IllegalStateException(
        method.getDeclaringClass().getSimpleName() + "." + method.getName()
            + " was called on a presence: its object is in another vat, send to it with E(x)."
            + method.getName() + "(...)");
  }
}
