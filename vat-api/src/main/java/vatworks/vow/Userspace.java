package vatworks.vow;

import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vatworks.vat.Slot;
import vatworks.vat.SyscallRefused;

/// What runs the objects of one vat: its queue of turns, and what its vows have in common.
///
/// All turns of a vat are in one queue, and all run within the crank in which they come up.
final class Userspace {

  // The one thing that is found from nowhere: which vat it is whose code is running.
  private static final ScopedValue<Userspace> RUNNING = ScopedValue.newInstance();

  /// What vat code is running, and so what it may do.
  private enum Phase {
    /// The root's constructor.
    MAKING("while the vat is being made nothing can be sent or logged: wait for the first message"),
    /// A method or a callback.
    TURN(""),
    /// A record's constructor or accessor, while it is copied from or to a message.
    COPYING("while a record is copied from or to a message nothing can be sent and no vow be made"),
    /// What its root says before the vat is upgraded.
    LEAVING("in beforeUpgrade nothing can be sent or logged and no vow be made: only what it returns counts"),
    /// None.
    RESTING("a vat's turn has ended");

    private final String refusal;

    Phase(String refusal) {
      this.refusal = refusal;
    }
  }

  /// How many rejected vows that nobody listened to are named in the log at the end of a crank.
  private static final int MOST_UNHEARD = 100;

  private record Woken(Fate vow, List<Waiter> waiters) {}

  /// What runs in a crank.
  interface Code<X extends Throwable> {
    void run() throws X;
  }

  private final Border border;
  private final ArrayDeque<Runnable> turns = new ArrayDeque<>();
  private final ArrayDeque<Woken> woken = new ArrayDeque<>();
  private final List<Fate> unheard = new ArrayList<>();
  private final Map<Type, RemoteClass> kinds = new HashMap<>();
  private Type lastClass; // null before the first
  private RemoteClass lastKind;
  private final Map<List<Class<?>>, RemoteClass> combinations = new HashMap<>();
  private Consumer<String> log = line -> {};
  private Phase phase = Phase.RESTING;
  private Optional<IllegalStateException> askedWhileLeaving = Optional.empty();
  private boolean isWaking;
  private int vows;

  Userspace(Border border) {
    this.border = border;
  }

  /// The vat that is running.
  ///
  /// @param what was called, for the message
  /// @throws IllegalStateException if none is
  static Userspace running(String what) {
    if (!RUNNING.isBound()) {
      throw new IllegalStateException(
          what + " was called outside a turn: it is for the objects of a vat;"
              + " a unit test runs them in a FakeVat");
    }
    return RUNNING.get();
  }

  /// Runs the constructor of the vat's root.
  <T, X extends Throwable> T make(ScopedValue.CallableOp<T, X> constructor) throws X {
    return ScopedValue.where(RUNNING, this).call(() -> {
      phase = Phase.MAKING;
      try {
        return constructor.call();
      } finally {
        phase = Phase.RESTING;
      }
    });
  }

  /// Runs one crank.
  ///
  /// @param log where lines go
  /// @param crank calls [#drain()] wherever turns may have come up
  <X extends Throwable> void crank(Consumer<String> log, Code<X> crank) throws X {
    requireRest();
    this.log = log;
    phase = Phase.TURN;
    try {
      ScopedValue.where(RUNNING, this).<Optional<?>, X>call(() -> {
        crank.run();
        return Optional.empty();
      });
    } finally {
      phase = Phase.RESTING;
      this.log = line -> {};
    }
  }

  /// Runs what a root does before its vat is upgraded. It may ask for nothing, and has failed if it did.
  <T, X extends Throwable> T leave(ScopedValue.CallableOp<T, X> code) throws X {
    requireRest();
    askedWhileLeaving = Optional.empty();
    phase = Phase.LEAVING;
    try {
      T said = ScopedValue.where(RUNNING, this).call(code);
      askedWhileLeaving.ifPresent(refusal -> {
        throw refusal;
      });
      return said;
    } finally {
      phase = Phase.RESTING;
    }
  }

  private void requireRest() {
    if (phase != Phase.RESTING) {
      throw new IllegalStateException("a turn of this vat is running already");
    }
  }

  /// Runs the turns that are queued, and those that follow from them.
  void drain() {
    for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
      turn.run();
    }
  }

  /// Logs the rejected vows to which nobody has listened.
  void logUnheard() {
    int lines = 0;
    for (Fate vow : unheard) {
      Optional<Problem> problem = vow.unheardProblem();
      if (problem.isPresent() && lines++ < MOST_UNHEARD) {
        note("a rejected vow was not listened to: " + problem.get());
      }
    }
    if (lines > MOST_UNHEARD) {
      note((lines - MOST_UNHEARD) + " more rejected vows were not listened to");
    }
    unheard.clear();
  }

  /// Forgets the turns that are queued, and whose problems nobody has heard of: what asked for them has failed.
  void discard() {
    turns.clear();
    woken.clear();
    unheard.clear();
  }

  /// Copies something from or to a message. Vat code that runs meanwhile can do nothing else.
  <T> T copying(Supplier<T> copy) {
    Phase before = phase;
    phase = Phase.COPYING;
    try {
      return copy.get();
    } finally {
      phase = before;
    }
  }

  /// Requires that vows can be made and settled now.
  void requireTurn(String what) {
    if (this != running(what)) {
      throw new IllegalStateException(what + " was called on a vow of another vat");
    }
    if (phase != Phase.TURN && phase != Phase.MAKING) {
      throw refused(what);
    }
  }

  private IllegalStateException refused(String what) {
    IllegalStateException refusal = new IllegalStateException(what + " was refused: " + phase.refusal);
    if (phase == Phase.LEAVING && askedWhileLeaving.isEmpty()) {
      askedWhileLeaving = Optional.of(refusal);
    }
    return refusal;
  }

  /// Sends a message.
  ///
  /// @param target a presence, an object of this vat, or a vow
  /// @param flow the flow that it is sent on, if one is named
  /// @return the vow for its answer, or null for a one-way message: what the caller of a proxy gets
  Object send(Object target, Call call, Object[] args, Optional<Slot> flow) {
    requireTurn("E(x)." + call.name());
    if (phase == Phase.MAKING) {
      throw refused("E(x)." + call.name());
    }
    requireNoEventual(args);
    Optional<Vow<Object>> result = call.isOneWay()
        ? Optional.empty()
        : Optional.of(new Vow<>(this, call.result()));
    Waiter.Message message = new Waiter.Message(call, args, result, flow);
    if (target instanceof Vow<?> vow) {
      vow.send(message);
    } else {
      deliver(target, false, message);
    }
    return result.orElse(null);
  }

  private static void requireNoEventual(Object[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i] instanceof Proxy && Eventual.of(args[i]).isPresent()) {
        throw new IllegalArgumentException(
            "args[" + i + "] is what E(x) answered, which is for sending: pass x itself");
      }
    }
  }

  /// Brings a message to what a vow stands for, or to what it was sent to at once.
  ///
  /// @param isByKernel whether earlier messages through the same reference went by the kernel, where they may
  ///     still be: this one has to follow them
  void deliver(Object target, boolean isByKernel, Waiter.Message message) {
    Optional<Presence> presence = Presence.of(target);
    if (presence.isPresent()) {
      border.send(presence.get().slot(), message);
    } else if (!(target instanceof Remote)) {
      fail(message, new Problem("Error", "cannot send to data"));
    } else if (isByKernel || message.flow().isPresent()) {
      border.sendHome(target, message);
    } else {
      turns.add(() -> run(target, message));
    }
  }

  /// Runs a message's method, as a turn.
  void run(Object target, Waiter.Message message) {
    Call call = message.call();
    try {
      if (!call.method().getDeclaringClass().isInstance(target)) {
        call = found(target, call.name()); // A vow's type was wrong.
      }
      Object answer = call.on(target, message.args());
      if (message.result().isPresent()) {
        message.result().get().become(call.isOneWay() ? null : answered(call, answer));
      }
    } catch (VirtualMachineError e) {
      throw e; // Where a JVM gives up differs from run to run: no vat may go on from there.
    } catch (Throwable thrown) {
      fail(message, Problems.of(thrown));
    }
  }

  private static Object answered(Call call, Object answer) {
    if (answer == null) {
      throw new Problem(call.title() + " answered null: expected a vow, such as Vow.resolve(null)");
    }
    return answer;
  }

  /// The method of an object.
  ///
  /// @throws Problem if there is no such method; it lists those that there are
  Call found(Object target, String name) {
    RemoteClass kind = kind(target.getClass());
    return kind.call(name)
        .orElseThrow(() -> new Problem("there is no method " + name + ": " + kind.offer()));
  }

  /// Rejects a message's result. If it has none, nobody else would hear of the problem than the log.
  void fail(Waiter.Message message, Problem problem) {
    fail(message.call().title(), message.result(), problem);
  }

  /// Does so for a message of which not more is known than what it calls.
  void fail(String title, Optional<Vow<Object>> result, Problem problem) {
    result.ifPresentOrElse(
        vow -> vow.settle(new Vow.Settled.Rejected<>(problem)),
        () -> note(title + " failed: " + problem));
  }

  /// Gives a callback its turn.
  void react(Waiter.Reaction reaction, Vow.Settled<?> settled) {
    turns.add(() -> reaction.callback().accept(settled));
  }

  /// Lets go what waited for a vow.
  void wake(Fate vow, List<Waiter> waiters) {
    if (waiters.isEmpty()) {
      return;
    }
    woken.add(new Woken(vow, waiters));
    if (isWaking) {
      return; // A queue and not a recursion: a chain of messages to results can be as long as a vat likes.
    }
    isWaking = true;
    try {
      for (Woken next = woken.poll(); next != null; next = woken.poll()) {
        next.waiters().forEach(next.vow()::resume);
      }
    } finally {
      isWaking = false;
    }
  }

  /// Notes that a vow was rejected and nobody has listened to it yet.
  void unheard(Fate vow) {
    unheard.add(vow);
  }

  /// The vat's way out.
  Border border() {
    return border;
  }

  /// What can be sent to the objects of a class, or to whoever has an interface.
  RemoteClass kind(Type type) {
    if (!(type instanceof Class)) { // Other types may be found anew each time.
      return kinds.computeIfAbsent(type, RemoteClass::of);
    }
    if (type != lastClass) { // Mostly the same again, and to look it up takes the hash of its name.
      lastKind = kinds.computeIfAbsent(type, RemoteClass::of);
      lastClass = type;
    }
    return lastKind;
  }

  /// What can be sent to whoever has all of these interfaces.
  RemoteClass kind(List<Class<?>> interfaces) {
    return combinations.computeIfAbsent(interfaces, RemoteClass::of);
  }

  /// A number that tells a vow from the vat's others.
  int nextVow() {
    return vows++;
  }

  /// Writes a line of the vat's own to its log.
  void log(String line) {
    if (phase == Phase.MAKING || phase == Phase.RESTING || phase == Phase.LEAVING) {
      throw refused("Log.line");
    }
    log.accept(line);
  }

  // The vat's author did not ask for this line, so that there is no room for it is no fault of the vat's.
  private void note(String line) {
    try {
      log.accept(Problems.line(line));
    } catch (SyscallRefused e) {
      // The turn has said all that it may.
    }
  }
}
