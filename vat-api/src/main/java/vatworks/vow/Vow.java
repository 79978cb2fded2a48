package vatworks.vow;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What will be known later: the result of a message, or what a [Resolver] will say.
///
/// A vow is unresolved at first. It is settled once: fulfilled with a value, or rejected with a [Problem].
/// One that is resolved to another vow is settled as that one is.
///
/// Nobody waits for a vow. Who wants the value gives a callback, which runs in a later turn of the same crank
/// in which the vow is settled, never at once, and callbacks of one vow run in the order in which they were
/// given. Who wants to send a message to the value need not even do that: `E(vow).deposit(5)`.
///
/// A rejected vow that nobody listens to until its crank ends is written to the vat's log.
///
/// All methods throw an [IllegalStateException] where no turn of the vow's vat is running.
public final class Vow<T> {

  /// How a vow was settled.
  public sealed interface Settled<T> {

    /// @param value may be null, as for the result of a `void` method
    record Fulfilled<T>(T value) implements Settled<T> {}

    /// @param problem why
    record Rejected<T>(Problem problem) implements Settled<T> {}
  }

  /// The permission to settle one vow. Its holder decides what the vow becomes.
  ///
  /// It can be used once. A second `resolve` or `reject` throws an [IllegalStateException], also after the
  /// first resolved the vow to another that is not settled yet; [#isResolved()] tells.
  public static final class Resolver<T> {

    Resolver() {}

    /// The vow that this settles.
    public Vow<T> vow() {
      throw new UnsupportedOperationException();
    }

    /// Whether this resolver has been used.
    public boolean isResolved() {
      throw new UnsupportedOperationException();
    }

    /// Fulfils the vow.
    ///
    /// @param value may be null
    public void resolve(T value) {
      throw new UnsupportedOperationException();
    }

    /// Lets the vow become what the other becomes. A vow that is resolved to itself, also round several, is
    /// rejected.
    public void resolve(Vow<? extends T> other) {
      throw new UnsupportedOperationException();
    }

    /// Rejects the vow with what was thrown: a [Problem] as it is, all else by its class and message.
    public void reject(Throwable reason) {
      throw new UnsupportedOperationException();
    }

    /// Rejects the vow with a sentence.
    public void reject(String reason) {
      throw new UnsupportedOperationException();
    }
  }

  Vow() {}

  /// A vow that is fulfilled.
  ///
  /// @param value may be null; if it is itself a vow, that one
  public static <T> Vow<T> resolve(T value) {
    throw new UnsupportedOperationException();
  }

  /// A vow that is rejected with what was thrown: a [Problem] as it is, all else by its class and message.
  public static <T> Vow<T> reject(Throwable reason) {
    throw new UnsupportedOperationException();
  }

  /// A vow that is rejected with a sentence.
  public static <T> Vow<T> reject(String reason) {
    throw new UnsupportedOperationException();
  }

  /// An unresolved vow, and the permission to settle it.
  public static <T> Resolver<T> resolver() {
    throw new UnsupportedOperationException();
  }

  /// A vow for all values, in the order of the list; it is rejected as soon as one of them is.
  public static <T> Vow<List<T>> all(List<? extends Vow<? extends T>> vows) {
    throw new UnsupportedOperationException();
  }

  /// Calls `f` with the value. The vow that it answers is fulfilled with what `f` answers, and is rejected if
  /// this one is, if `f` throws, or if `f` answers a vow: for that there is [#thenVow].
  public <R> Vow<R> then(Function<? super T, ? extends R> f) {
    throw new UnsupportedOperationException();
  }

  /// Calls `f` with the value. The vow that it answers becomes what the vow that `f` answers becomes, and is
  /// rejected if this one is, or if `f` throws or answers null.
  public <R> Vow<R> thenVow(Function<? super T, ? extends Vow<? extends R>> f) {
    throw new UnsupportedOperationException();
  }

  /// Calls `f` with the value, for what it does. The vow that it answers is fulfilled with null afterwards,
  /// and is rejected if this one is or if `f` throws.
  public Vow<Void> thenDo(Consumer<? super T> f) {
    throw new UnsupportedOperationException();
  }

  /// Calls `f` with the problem if this vow is rejected, and goes on with what `f` answers. If this vow is
  /// fulfilled, so is the one that it answers.
  public Vow<T> catching(Function<? super Problem, ? extends T> f) {
    throw new UnsupportedOperationException();
  }

  /// Calls `f` however this vow is settled.
  ///
  /// ```java
  /// vow.settled(outcome -> switch (outcome) {
  ///   case Fulfilled<Integer>(Integer balance) -> "you have " + balance;
  ///   case Rejected<Integer>(Problem problem) -> "nobody knows: " + problem.getMessage();
  /// })
  /// ```
  public <R> Vow<R> settled(Function<? super Settled<T>, ? extends R> f) {
    throw new UnsupportedOperationException();
  }
}
