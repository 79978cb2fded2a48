package vatworks.vow;

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
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `x` has no interface to call, or is null
  public static <T extends Remote> T E(T x) {
    throw new UnsupportedOperationException();
  }

  /// For sending to what a vow will be fulfilled with, without waiting for it. The vow knows its type if it
  /// is the result of a message or an argument, or is fulfilled.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if the vow does not know its type: use [#E(Vow, Class)]
  public static <T extends Remote> T E(Vow<? extends T> vow) {
    throw new UnsupportedOperationException();
  }

  /// For sending to an object under this interface, which need not be among those that it is known to have.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `type` is no interface that extends [Remote]
  public static <T extends Remote> T E(Object x, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  /// For sending to what a vow will be fulfilled with, under this interface.
  ///
  /// @throws IllegalStateException if no turn is running
  /// @throws IllegalArgumentException if `type` is no interface that extends [Remote]
  public static <T extends Remote> T E(Vow<?> vow, Class<T> type) {
    throw new UnsupportedOperationException();
  }
}
