package vatworks.vow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import vatworks.vat.Slot;

/// A far object's stand-in. There is one for each import at a time, and all that there ever were are equal:
/// who compares them by `equals` tells far objects apart.
///
/// @param slot the import
record Presence(Slot slot) implements InvocationHandler {

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
        case "equals" -> of(args[0]).map(other -> other.slot.equals(slot)).orElse(false);
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
