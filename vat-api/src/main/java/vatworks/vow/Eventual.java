package vatworks.vow;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import vatworks.vat.Slot;

/// What `E(x)` answers: its methods send to `x`.
///
/// @param target a presence, an object of this vat, or a vow
/// @param flow the flow that they are sent on, if one is named
record Eventual(Userspace home, Object target, RemoteClass kind, Optional<Slot> flow)
    implements
      EventualCalls {

  /// What is behind an object, if `E` answered it.
  static Optional<Eventual> of(Object object) {
    return object instanceof Proxy proxy && Proxy.getInvocationHandler(proxy) instanceof Eventual eventual
        ? Optional.of(eventual)
        : Optional.empty();
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == args[0];
        case "hashCode" -> 0; // Of its target nothing may be said that differs from run to run.
        default -> "E(" + kind.title() + ")";
      };
    }
    Call call = kind.call(method.getName()).orElseThrow();
    return home.send(target, call, args == null ? new Object[0] : args, flow);
  }
}
