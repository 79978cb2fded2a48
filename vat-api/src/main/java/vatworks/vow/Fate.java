package vatworks.vow;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Slot;
import vatworks.vow.Vow.Settled;

/// What has become of a vow, what waits for that, and how the kernel knows the vow: all of a [Vow] but what
/// authors see of it.
///
/// Messages sent through one vow arrive in the order in which they were sent. So once messages went into a
/// promise of the kernel's, those that follow go there too for as long as the kernel knows it, and after that
/// by the kernel's queue to what it stands for, be that an object next door.
abstract sealed class Fate permits Vow {

  private final Userspace home;
  private final int number;
  private Type type;
  private State state = State.UNRESOLVED;
  private Link link = Link.NONE;
  private List<Waiter> waiters = List.of();
  private boolean isByKernel;
  private boolean isHeard;

  Fate(Userspace home, Type type) {
    this.home = home;
    this.type = type;
    number = home.nextVow();
  }

  /// Resolves this vow: to another if `value` is one, else it is fulfilled.
  void become(Object value) {
    if (value instanceof Fate other) {
      follow(other);
    } else if (Eventual.of(value).isPresent()) {
      settle(new Settled.Rejected<>(
          new Problem("a vow cannot be fulfilled with what E(x) answered: expected x itself")));
    } else {
      settle(new Settled.Fulfilled<>(value));
    }
  }

  /// Takes the news of this vow: what it was fulfilled with may be another.
  void take(Settled<?> settled) {
    switch (settled) {
      case Settled.Fulfilled<?>(Object value) -> become(value);
      case Settled.Rejected<?> rejected -> settle(rejected);
    }
  }

  private void follow(Fate other) {
    if (other.home != home) {
      settle(new Settled.Rejected<>(new Problem("a vow was resolved to one of another vat")));
      return;
    }
    Fate end = other.end();
    if (end == this) {
      settle(new Settled.Rejected<>(new Problem("it was resolved to itself")));
      return;
    }
    Fate next = other.way();
    // Whoever listens to this one listens to the other.
    if (isHeard || link != Link.NONE || end.state instanceof Settled) {
      end.isHeard = true;
    }
    // What is not known to the kernel is known as this one from now on.
    if (link instanceof Link.Here(Slot slot) && end.state == State.UNRESOLVED && end.link == Link.NONE) {
      home.border().pass(slot, end);
      end.link = link;
      link = Link.NONE;
    }
    // What was sent through this one may still be in the kernel, and what follows must not overtake it.
    if (isByKernel) {
      end.isByKernel = true;
      end.sendWaiting();
    }
    isByKernel |= next.isByKernel;
    if (next.state instanceof Settled<?> settled && next.link == Link.NONE) {
      settle(settled);
    } else {
      leave(new State.Following(next));
    }
  }

  /// Settles this vow.
  void settle(Settled<?> settled) {
    leave(settled);
    if (settled instanceof Settled.Rejected && !isHeard) {
      home.unheard(this);
    }
  }

  private void leave(State next) {
    if (state != State.UNRESOLVED) {
      throw new IllegalStateException(this + " was resolved again");
    }
    state = next;
    if (link instanceof Link.Here) {
      home.border().owe(this);
    }
    List<Waiter> woken = waiters;
    waiters = List.of();
    home.wake(this, woken);
  }

  /// Sends a message to what this vow stands for, now or later.
  void send(Waiter.Message message) {
    Fate way = way();
    way.isHeard = true; // Whoever sends hears of a rejection by the message's result.
    if (way.isSentByKernel()) {
      way.isByKernel |= message.flow().isEmpty();
      home.border().send(way.slot().orElseThrow(), message);
      return;
    }
    switch (way.state) {
      case State.Unresolved _ when message.flow().isPresent() -> home.border().sendAhead(way, message);
      case State.Unresolved _ -> way.await(message);
      case Settled.Fulfilled<?>(Object value) -> home.deliver(value, way.isByKernel, message);
      case Settled.Rejected<?>(Problem problem) -> home.fail(message, problem);
      case State.Following _ -> throw new IllegalStateException("a way ends in a vow that follows another");
    }
  }

  /// Gives a callback its turn once this vow is settled.
  void listen(Waiter.Reaction reaction) {
    Fate end = end();
    isHeard = true;
    end.isHeard = true;
    if (end.state instanceof Settled<?> settled) {
      home.react(reaction, settled);
    } else {
      end.await(reaction);
    }
  }

  /// Lets go what waited for this vow.
  void resume(Waiter waiter) {
    switch (waiter) {
      case Waiter.Reaction reaction -> listen(reaction);
      case Waiter.Message message -> {
        try {
          send(message);
        } catch (VirtualMachineError e) {
          throw e;
        } catch (Throwable thrown) {
          home.fail(message, Problems.of(thrown)); // An argument cannot pass.
        }
      }
    }
  }

  private void await(Waiter waiter) {
    if (waiters.isEmpty()) {
      waiters = new ArrayList<>(2);
    }
    waiters.add(waiter);
  }

  // Where messages go on from here: along what this follows, but no further than a promise of the kernel's in
  // which earlier ones may wait.
  private Fate way() {
    Fate way = this;
    while (!way.isSentByKernel() && way.state instanceof State.Following(Fate other)) {
      way = other;
    }
    if (way != this) {
      state = new State.Following(way); // The next one has a shorter way, and what lies between can go.
    }
    return way;
  }

  private boolean isSentByKernel() {
    return switch (link) {
      case Link.None _ -> false;
      case Link.Here _ -> isByKernel;
      case Link.Elsewhere _ -> true;
    };
  }

  /// The vow that this one stands for, after all that is known.
  Fate end() {
    Fate end = this;
    while (end.state instanceof State.Following(Fate other)) {
      end = other;
    }
    return end;
  }

  /// The vow by which the kernel is to know this one: itself, or what it stands for if the kernel knows that
  /// better.
  Fate known() {
    Fate known = this;
    while (known.link == Link.NONE && known.state instanceof State.Following(Fate other)) {
      known = other;
    }
    return known;
  }

  /// The kernel's name for this vow, if it has one.
  Optional<Slot> slot() {
    return switch (link) {
      case Link.None _ -> Optional.empty();
      case Link.Here(Slot slot) -> Optional.of(slot);
      case Link.Elsewhere(Slot slot) -> Optional.of(slot);
    };
  }

  /// How the kernel and this vow are linked.
  Link link() {
    return link;
  }

  /// Links this vow to the kernel, or parts them. Messages that wait for what is decided elsewhere from now
  /// on go there.
  void link(Link next) {
    link = next;
    sendWaiting();
  }

  // Messages are either all here or all in the kernel: else those there would come after later ones, or
  // before earlier ones.
  private void sendWaiting() {
    if (isSentByKernel() && !waiters.isEmpty()) {
      List<Waiter> messages = new ArrayList<>(waiters);
      messages.removeIf(waiter -> !(waiter instanceof Waiter.Message));
      waiters.removeIf(waiter -> waiter instanceof Waiter.Message);
      home.wake(this, messages);
    }
  }

  /// Notes that somebody will hear of a rejection.
  void heard() {
    isHeard = true;
    end().isHeard = true;
  }

  /// Why this vow was rejected, if nobody has heard of that.
  Optional<Problem> unheardProblem() {
    return state instanceof Settled.Rejected<?>(Problem problem) && !isHeard
        ? Optional.of(problem)
        : Optional.empty();
  }

  /// What is known of this vow, where it follows no other.
  State state() {
    return state;
  }

  /// What this vow is to be fulfilled with; `Object.class` if that is not known.
  Type type() {
    return type;
  }

  /// The type of what this vow is to be fulfilled with, or the class of what it was, if that is known.
  Optional<Type> fulfilledWith() {
    Type known = knownType();
    if (known != Object.class) {
      return Optional.of(known);
    }
    return end().state instanceof Settled.Fulfilled<?>(Object value) && value != null
        ? Optional.of(value.getClass())
        : Optional.empty();
  }

  /// What this vow, or what it stands for, is to be fulfilled with; `Object.class` if that is not known.
  Type knownType() {
    Fate known = this;
    while (known.type == Object.class && known.state instanceof State.Following(Fate other)) {
      known = other;
    }
    return known.type;
  }

  /// Notes what this vow is to be fulfilled with, if that was not known.
  void learn(Type known) {
    if (type == Object.class) {
      type = known;
    }
  }

  /// The vat that this vow is of.
  Userspace home() {
    return home;
  }

  /// The same in every run.
  @Override
  public final int hashCode() {
    return number;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  /// `an unresolved vow`, `a fulfilled vow`, `a rejected vow`.
  @Override
  public String toString() {
    return switch (end().state) {
      case Settled.Fulfilled<?> _ -> "a fulfilled vow";
      case Settled.Rejected<?> _ -> "a rejected vow";
      case State.Unresolved _,State.Following _ -> "an unresolved vow";
    };
  }
}
