package vatworks.vow;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
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
public final class Vow<T> extends Fate {

  /// How a vow was settled.
  public sealed interface Settled<T> extends State {

    /// @param value may be null, as for the result of a `void` method
    record Fulfilled<T>(T value) implements Settled<T> {}

    /// @param problem why
    record Rejected<T>(Problem problem) implements Settled<T> {}
  }

  /// The permission to settle one vow. Its holder decides what the vow becomes.
  ///
  /// It can be used once. A second call throws an [IllegalStateException], also after the
  /// first resolved the vow to another that is not settled yet; [#isResolved()] tells.
  public static final class Resolver<T> {

    private final Vow<T> vow;
    private boolean isResolved;

    private Resolver(Vow<T> vow) {
      this.vow = vow;
    }

    /// The vow that this settles.
    public Vow<T> vow() {
      return vow;
    }

    /// Whether this resolver has been used.
    public boolean isResolved() { return isResolved; }

    /// Fulfils the vow.
    ///
    /// @param value may be null
    public void resolve(T value) {
      use("Vow.Resolver.resolve");
      vow.become(value);
    }

    /// Lets the vow become what the other becomes. A vow that is resolved to itself, also round several, is
    /// rejected.
    public void resolveTo(Vow<? extends T> other) {
      use("Vow.Resolver.resolveTo");
      vow.become(other);
    }

    /// Rejects the vow with what was thrown: a [Problem] as it is, all else by its class and message.
    public void reject(Throwable reason) {
      use("Vow.Resolver.reject");
      vow.settle(new Settled.Rejected<>(Problems.of(reason)));
    }

    /// Rejects the vow with a sentence.
    public void reject(String reason) {
      reject(new Problem(reason));
    }

    private void use(String what) {
      vow.home().requireTurn(what);
      if (isResolved) {
        throw new IllegalStateException(
            what + " was called twice: a vow is resolved once; isResolved() tells");
      }
      isResolved = true;
    }
  }

  /// An unresolved vow.
  ///
  /// @param type of what it is to be fulfilled with; `Object.class` if that is not known
  Vow(Userspace home, Type type) {
    super(home, type);
  }

  private static <T> Vow<T> make(String what, Type type) {
    Userspace home = Userspace.running(what);
    home.requireTurn(what);
    return new Vow<>(home, type);
  }

  /// A vow that is fulfilled.
  ///
  /// @param value may be null; if it is itself a vow, that one
  public static <T> Vow<T> resolve(T value) {
    Vow<T> vow = make("Vow.resolve", Object.class);
    vow.become(value);
    return vow;
  }

  /// A vow that is rejected with what was thrown: a [Problem] as it is, all else by its class and message.
  public static <T> Vow<T> reject(Throwable reason) {
    Vow<T> vow = make("Vow.reject", Object.class);
    vow.settle(new Settled.Rejected<>(Problems.of(reason)));
    return vow;
  }

  /// A vow that is rejected with a sentence.
  public static <T> Vow<T> reject(String reason) {
    return reject(new Problem(reason));
  }

  /// An unresolved vow, and the permission to settle it.
  public static <T> Resolver<T> resolver() {
    return new Resolver<>(make("Vow.resolver", Object.class));
  }

  /// An unresolved vow that knows what it will be fulfilled with, so that `E(resolver.vow())` can be sent to,
  /// and the permission to settle it.
  public static <T> Resolver<T> resolver(Class<T> type) {
    return new Resolver<>(make("Vow.resolver", Objects.requireNonNull(type, "type")));
  }

  /// A vow for all values, in the order of the list; it is rejected as soon as one of them is.
  public static <T> Vow<List<T>> all(List<? extends Vow<? extends T>> vows) {
    Vow<List<T>> all = make("Vow.all", Object.class);
    new All<>(all, List.copyOf(vows)).begin();
    return all;
  }

  /// Calls `f` with the value. The vow that it answers is fulfilled with what `f` answers, and is rejected if
  /// this one is, if `f` throws, or if `f` answers a vow: for that there is [#thenVow].
  public <R> Vow<R> then(Function<? super T, ? extends R> f) {
    return react("then", value -> noVow("then", f.apply(valueOf(value))));
  }

  /// Calls `f` with the value. The vow that it answers becomes what the vow that `f` answers becomes, and is
  /// rejected if this one is, or if `f` throws or answers null.
  public <R> Vow<R> thenVow(Function<? super T, ? extends Vow<? extends R>> f) {
    return react("thenVow", value -> vow("thenVow", f.apply(valueOf(value))));
  }

  /// Calls `f` with the value, for what it does. The vow that it answers is fulfilled with null afterwards,
  /// and is rejected if this one is or if `f` throws.
  public Vow<Void> thenDo(Consumer<? super T> f) {
    return react("thenDo", value -> {
      f.accept(valueOf(value));
      return null;
    });
  }

  /// Calls `f` with the problem if this vow is rejected, and goes on with what `f` answers. If this vow is
  /// fulfilled, so is the one that it answers.
  public Vow<T> catching(Function<? super Problem, ? extends T> f) {
    return react("catching", knownType(), outcome -> switch (outcome) {
      case Settled.Fulfilled<T>(T value) -> value;
      case Settled.Rejected<T>(Problem problem) -> noVow("catching", f.apply(problem));
    });
  }

  /// Calls `f` with the problem if this vow is rejected, and becomes what the vow that `f` answers becomes. If
  /// this vow is fulfilled, so is the one that it answers.
  public Vow<T> catchingVow(Function<? super Problem, ? extends Vow<? extends T>> f) {
    return react("catchingVow", knownType(), outcome -> switch (outcome) {
      case Settled.Fulfilled<T>(T value) -> value;
      case Settled.Rejected<T>(Problem problem) -> vow("catchingVow", f.apply(problem));
    });
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
    return react("settled", outcome -> noVow("settled", f.apply(outcome)));
  }

  /// Calls `f` however this vow is settled. The vow that it answers becomes what the vow that `f` answers
  /// becomes.
  public <R> Vow<R> settledVow(Function<? super Settled<T>, ? extends Vow<? extends R>> f) {
    return react("settledVow", outcome -> vow("settledVow", f.apply(outcome)));
  }

  private static <T> T valueOf(Settled<T> settled) {
    return switch (settled) {
      case Settled.Fulfilled<T>(T value) -> value;
      case Settled.Rejected<T>(Problem problem) -> throw problem;
    };
  }

  private static <R> R noVow(String callback, R answer) {
    if (answer instanceof Vow) {
      throw new Problem(
          "the callback of " + callback + " answered a vow: use " + callback + "Vow");
    }
    return answer;
  }

  private static Object vow(String callback, Vow<?> answer) {
    if (answer == null) {
      String plain = callback.substring(0, callback.length() - "Vow".length());
      throw new Problem("the callback of " + callback + " answered null: expected a vow, or use " + plain);
    }
    return answer;
  }

  private <R> Vow<R> react(String what, Function<Settled<T>, ?> callback) {
    return react(what, Object.class, callback);
  }

  @SuppressWarnings("unchecked") // A vow for T is settled with a T.
  private <R> Vow<R> react(String what, Type type, Function<Settled<T>, ?> callback) {
    home().requireTurn("Vow." + what);
    Vow<R> next = new Vow<>(home(), type);
    listen(new Waiter.Reaction(settled -> {
      try {
        // Untrusted: this is the vat's own code.
        next.become(callback.apply((Settled<T>) settled));
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable thrown) {
        next.settle(new Settled.Rejected<>(Problems.of(thrown)));
      }
    }));
    return next;
  }
}
