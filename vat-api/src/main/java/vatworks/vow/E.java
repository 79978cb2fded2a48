package vatworks.vow;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Slot;
import vatworks.vat.StableText;

/// Sends messages eventually. Import it as a word: `import static vatworks.vow.E.E;`
///
/// `E(account).deposit(5)` sends `deposit(5)` to the account, wherever it lives, and answers a [Vow] for the
/// result at once; a method that answers `void` is sent one-way. The method runs in a later turn, never in
/// this one. Messages sent through one reference arrive in the order in which they were sent.
///
/// What `E` answers is for calling methods on. It is no reference to the object: it cannot be passed on, and
/// equals nothing but itself.
public final class E {

  private E() {}

  /// For sending to a presence or to an object of this vat: what it answers has all the [Remote] interfaces
  /// that `x` has.
  ///
  /// Hold objects by their interface, `Bank bank = new Index()`, and not by their class. What `E` answers is
  /// no `Index`, so `E(new Index())` ends in a [ClassCastException] where it is called, or in an error where a
  /// vat is compiled. `E(x, Bank.class)` is good for both.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `x` has no interface to call, or is null
  public static <T extends Remote> T E(T x) {
    return eventual(x, Optional.empty());
  }

  /// For sending to what a vow will be fulfilled with, without waiting for it. The vow knows its type if it
  /// is the result of a message or an argument, or is fulfilled.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if the vow does not know its type: use [#E(Vow, Class)]
  public static <T extends Remote> T E(Vow<? extends T> vow) {
    return eventual(vow, Optional.empty());
  }

  /// For sending to an object under this interface, which need not be among those that it is known to have.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `type` is no interface that extends [Remote]
  public static <T extends Remote> T E(Object x, Class<T> type) {
    return type.cast(eventual(x, Optional.of(type)));
  }

  /// For sending to what a vow will be fulfilled with, under this interface.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `type` is no interface that extends [Remote]
  public static <T extends Remote> T E(Vow<?> vow, Class<T> type) {
    return type.cast(eventual(vow, Optional.of(type)));
  }

  /// For sending on a flow: the messages of a flow are delivered strictly in the order in which they were sent
  /// on it, whatever their targets, and at the flow's price. Other messages may overtake them, and they others.
  ///
  /// A message to a vow waits in the flow until the vow is settled, with all that come after it: a vow that
  /// only they could settle never is.
  ///
  /// @param flow that the kernel made; see [Flow]
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `x` has no interface to call, or is null; or `flow` is no flow of the
  ///     kernel's
  public static <T extends Remote> T E(Flow flow, T x) {
    return eventual(x, Optional.empty(), Optional.of(slot(flow)));
  }

  /// For sending on a flow to what a vow will be fulfilled with.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if the vow does not know its type: use [#E(Flow, Vow, Class)]; or `flow`
  ///     is no flow of the kernel's
  public static <T extends Remote> T E(Flow flow, Vow<? extends T> vow) {
    return eventual(vow, Optional.empty(), Optional.of(slot(flow)));
  }

  /// For sending on a flow to an object under this interface.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `type` is no interface that extends [Remote], or `flow` no flow of
  ///     the kernel's
  public static <T extends Remote> T E(Flow flow, Object x, Class<T> type) {
    return type.cast(eventual(x, Optional.of(type), Optional.of(slot(flow))));
  }

  /// For sending on a flow to what a vow will be fulfilled with, under this interface.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `type` is no interface that extends [Remote], or `flow` no flow of
  ///     the kernel's
  public static <T extends Remote> T E(Flow flow, Vow<?> vow, Class<T> type) {
    return type.cast(eventual(vow, Optional.of(type), Optional.of(slot(flow))));
  }

  private static Slot slot(Flow flow) {
    return Presence.of(flow)
        .map(Presence::slot)
        .orElseThrow(
            () -> new IllegalArgumentException(
                "E(flow, x): expected a flow that the kernel made, found "
                    + (flow == null ? "null" : "an object of this vat")));
  }

  private static <T> T eventual(Object x, Optional<Class<?>> type) {
    return eventual(x, type, Optional.empty());
  }

  @SuppressWarnings("unchecked") // The proxy has the interfaces of what it stands for.
  private static <T> T eventual(Object x, Optional<Class<?>> type, Optional<Slot> flow) {
    Userspace home = Userspace.running("E(x)");
    if (x == null) {
      throw new IllegalArgumentException("E(null): expected an object or a vow");
    }
    if (x instanceof Vow<?> vow && vow.home() != home) {
      throw new IllegalArgumentException("E(vow) was called with a vow of another vat");
    }
    // Whoever kept what E answered may give it back: it stands for the same.
    Object target = Eventual.of(x).map(Eventual::target).orElse(x);
    if (type.isEmpty() && flow.isEmpty() && target != x) {
      return (T) x;
    }
    RemoteClass kind = type.map(known -> under(home, known)).orElseGet(() -> kindOf(home, target));
    return (T) kind.proxy(new Eventual(home, target, kind, flow));
  }

  private static RemoteClass under(Userspace home, Class<?> type) {
    if (!type.isInterface() || !Remote.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "E(x, " + type.getSimpleName() + ".class): expected an interface that extends Remote");
    }
    return home.kind(type);
  }

  private static RemoteClass kindOf(Userspace home, Object target) {
    boolean isVow = target instanceof Vow;
    Optional<Type> type = target instanceof Vow<?> vow
        ? vow.fulfilledWith()
        : Optional.of(target.getClass());
    if (type.isEmpty()) {
      throw new IllegalArgumentException(
          "E(vow) of a vow that does not know what it will be fulfilled with: use E(vow, Account.class), with"
              + " the interface that you expect");
    }
    RemoteClass kind = home.kind(type.get());
    if (kind.isEmpty()) {
      String found = StableText.of(Types.resolve(type.get(), Map.of()).toString());
      throw new IllegalArgumentException(
          Presence.of(target).isPresent()
              ? "E(x) of a presence whose interfaces are not known: use E(x, Account.class), with the"
                  + " interface that you expect"
              : (isVow ? "E(vow) of a vow for " : "E(x) of ") + found
                  + ", which has no interface that extends Remote: only objects that have one can be sent"
                  + " messages");
    }
    return kind;
  }
}
