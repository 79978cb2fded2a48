package vatworks.vow;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vatworks.vat.Bodies;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.SyscallRefused;
import vatworks.vow.Vow.Settled;

/// The way between a vat and the kernel: messages, news and results, there and back.
///
/// The vat subscribes to every promise right after the promise got its name, and resolves all that it owes in
/// one syscall at the end of the crank. So either side has forgotten a name when the other has.
final class KernelBorder implements Border {

  private final Predicate<Slot> none = slot -> false;
  private final Userspace home;
  private final Marshal marshal;
  private final Slots slots;
  private final List<Vow<?>> owed = new ArrayList<>();
  private final List<Vow<?>> named = new ArrayList<>();
  private Optional<Syscall> kernel = Optional.empty();
  private Optional<SyscallRefused> refused = Optional.empty();

  /// @param vat the loader of the vat's classes
  KernelBorder(Bodies bodies, ClassLoader vat) {
    home = new Userspace(this);
    marshal = new Marshal(bodies);
    slots = new Slots(home, vat);
  }

  /// The vat inside.
  Userspace home() {
    return home;
  }

  /// What the vat's slots stand for.
  Slots slots() {
    return slots;
  }

  /// Begins a crank.
  void begin(Syscall syscall) {
    kernel = Optional.of(syscall);
  }

  /// Ends a crank, however it went.
  void end() {
    kernel = Optional.empty();
  }

  /// Runs a message that has come.
  void receive(Delivery.Message message) {
    Optional<Vow<Object>> result = message.result().map(this::result);
    String title = message.method();
    try {
      Object target = slots.export(message.target());
      Call call = home.found(target, message.method());
      title = call.title();
      Object[] args = readArgs(message.args(), call);
      home.run(target, new Waiter.Message(call, args, result));
    } catch (RuntimeException | LinkageError thrown) {
      adopt(message.args().slots(), none);
      home.fail(title, result, Problems.of(thrown));
    }
  }

  private Object[] readArgs(CapData args, Call call) {
    Object[] read = home.copying(
        () -> marshal.readArgs(args, call, new Reading(args.slots(), none)));
    adopt(args.slots(), none);
    return read;
  }

  // Whoever receives a message decides its result, also where it was this vat that asked for it.
  @SuppressWarnings("unchecked") // What waits for this vow asked for no certain class.
  private Vow<Object> result(Slot slot) {
    Link here = new Link.Here(slot);
    Optional<Vow<?>> known = slots.vow(slot);
    known.ifPresent(vow -> vow.link(here));
    return (Vow<Object>) known.orElseGet(() -> slots.vow(slot, here));
  }

  /// Settles the vows of which news have come.
  void receive(Delivery.Notify news) {
    List<Resolution> coming = news.resolutions();
    Predicate<Slot> isComing = among(coming);
    Vow<?>[] vows = new Vow<?>[coming.size()];
    Settled<?>[] outcomes = new Settled<?>[coming.size()];
    read(coming, isComing, vows, outcomes);
    for (int i = 0; i < vows.length; i++) {
      if (vows[i] != null && vows[i].link() instanceof Link.Elsewhere(Slot slot)) {
        slots.forget(slot);
        vows[i].link(Link.NONE);
      } else {
        vows[i] = null;
      }
    }
    // Only now, for what waits may be sent on at once, and none of these names can be used any more.
    for (int i = 0; i < vows.length; i++) {
      if (vows[i] != null) {
        vows[i].take(outcomes[i]);
      }
    }
  }

  private static Predicate<Slot> among(List<Resolution> coming) {
    if (coming.size() == 1) { // As mostly.
      return coming.get(0).promise()::equals;
    }
    Set<Slot> promises = new HashSet<>();
    coming.forEach(resolution -> promises.add(resolution.promise()));
    return promises::contains;
  }

  // Finds the vow of each, and what has become of it. A vow that nobody here knows yet is known, and with it
  // what it is for, once a value that mentions it has been read. What stays null nobody asked for.
  private void read(
      List<Resolution> coming, Predicate<Slot> isComing, Vow<?>[] vows,
      Settled<?>[] outcomes) {
    int missing = coming.size();
    int before;
    do {
      before = missing;
      for (int i = 0; i < vows.length; i++) {
        Resolution resolution = coming.get(i);
        if (vows[i] == null && slots.vow(resolution.promise()).orElse(null) instanceof Vow<?> vow) {
          vows[i] = vow;
          outcomes[i] = read(resolution, vow, isComing);
          missing--;
        }
      }
    } while (missing > 0 && missing < before);
    for (int i = 0; i < vows.length; i++) {
      if (vows[i] == null) {
        adopt(coming.get(i).data().slots(), isComing); // What mentions it did not fit.
      }
    }
  }

  private Settled<?> read(Resolution resolution, Vow<?> vow, Predicate<Slot> isComing) {
    if (resolution instanceof Resolution.Rejected rejected) {
      adopt(rejected.reason().slots(), isComing);
      return new Settled.Rejected<>(marshal.readProblem(rejected.reason()));
    }
    CapData data = resolution.data();
    try {
      Reading reading = new Reading(data.slots(), isComing);
      return new Settled.Fulfilled<>(home.copying(() -> marshal.readValue(data, vow.type(), reading)));
    } catch (RuntimeException | LinkageError e) {
      return new Settled.Rejected<>(Problems.of(e));
    } finally {
      adopt(data.slots(), isComing);
    }
  }

  // Promises that came and were not read: unless the vat hears of their news, the kernel keeps their names.
  private void adopt(List<Slot> mentioned, Predicate<Slot> isComing) {
    for (Slot slot : mentioned) {
      if (slot.kind() == Slot.Kind.PROMISE && !isComing.test(slot) && slots.vow(slot).isEmpty()) {
        vow(slot, isComing).heard();
      }
    }
  }

  private Vow<?> vow(Slot slot, Predicate<Slot> isComing) {
    Optional<Vow<?>> known = slots.vow(slot);
    if (known.isPresent()) {
      return known.get();
    }
    Vow<?> vow = slots.vow(slot, new Link.Elsewhere(slot));
    if (!isComing.test(slot)) {
      subscribe(slot);
    }
    return vow;
  }

  @Override
  public void sendHome(Object target, Waiter.Message message) {
    send(slots.slot(target), message);
  }

  @Override
  public void sendAhead(Fate vow, Waiter.Message message) {
    send(name((Vow<?>) vow), message);
  }

  @Override
  public void send(Slot target, Waiter.Message message) {
    Call call = message.call();
    Written written = home.copying(() -> marshal.args(message.args(), call.method(), slots));
    CapData args = new CapData(written.body(), mention(written.references()));
    try {
      if (message.result().isEmpty()) {
        if (message.flow().isEmpty()) {
          syscall().send(target, call.name(), args);
        } else {
          syscall().sendOn(message.flow().get(), target, call.name(), args);
        }
        named.clear();
        return;
      }
      Vow<Object> result = message.result().get();
      Slot slot = name(result);
      if (message.flow().isEmpty()) {
        syscall().send(target, call.name(), args, slot);
      } else {
        syscall().sendOn(message.flow().get(), target, call.name(), args, slot);
      }
      named.clear();
      // The right to decide has gone with the message.
      result.link(new Link.Elsewhere(slot));
      subscribe(slot);
    } catch (SyscallRefused e) {
      unname();
      throw e;
    }
  }

  private void subscribe(Slot slot) {
    try {
      syscall().subscribe(slot);
    } catch (SyscallRefused e) {
      refused = Optional.of(e); // The news would never come, so this crank cannot end well.
    }
  }

  private List<Slot> mention(List<Object> references) {
    List<Slot> mentioned = new ArrayList<>(references.size());
    for (Object reference : references) {
      mentioned.add(mention(reference));
    }
    return mentioned;
  }

  private Slot mention(Object reference) {
    if (!(reference instanceof Vow<?> vow)) {
      return slots.slot(reference);
    }
    vow.heard(); // By those who are told.
    return name((Vow<?>) vow.known());
  }

  private Slot name(Vow<?> vow) {
    Optional<Slot> known = vow.slot();
    if (known.isPresent()) {
      return known.get();
    }
    Slot slot = slots.name(vow);
    vow.link(new Link.Here(slot));
    named.add(vow);
    if (vow.state() != State.UNRESOLVED) {
      owe(vow);
    }
    return slot;
  }

  // The kernel has not heard the names after all.
  private void unname() {
    for (Vow<?> vow : named) {
      slots.forget(vow.slot().orElseThrow());
      vow.link(Link.NONE);
      owed.remove(vow);
    }
    named.clear();
  }

  @Override
  public void pass(Slot slot, Fate to) {
    slots.pass(slot, (Vow<?>) to);
  }

  @Override
  public void owe(Fate vow) {
    owed.add((Vow<?>) vow);
  }

  /// Tells the kernel what has become of the vows that this vat decides, in one syscall: they may mention
  /// each other.
  ///
  /// @throws SyscallRefused if the turn is over its limits and nothing more can be told
  void resolveOwed() {
    int asked = owed.size();
    List<Resolution> resolutions = new ArrayList<>();
    for (int i = 0; i < owed.size(); i++) { // It grows by the vows that values mention.
      resolutions.add(resolution(owed.get(i)));
    }
    named.clear();
    if (!resolutions.isEmpty()) {
      tell(resolutions, asked);
    }
    for (Vow<?> vow : owed) {
      vow.slot().ifPresent(slots::forget);
      vow.link(Link.NONE);
    }
    owed.clear();
    refused.ifPresent(e -> {
      throw e;
    });
  }

  private void tell(List<Resolution> resolutions, int asked) {
    try {
      syscall().resolve(resolutions);
    } catch (SyscallRefused e) {
      new Telling(syscall(), marshal, resolutions, asked).tellInParts();
    }
  }

  private Resolution resolution(Vow<?> vow) {
    Slot slot = vow.slot().orElseThrow();
    Fate end = vow.end();
    vow.heard();
    return switch (end.state()) {
      case Settled.Rejected<?>(Problem problem) -> new Resolution.Rejected(slot, marshal.problem(problem));
      case Settled.Fulfilled<?>(Object value) -> fulfilled(slot, value);
      case State.Unresolved _,State.Following _ -> fulfilled(slot, end);
    };
  }

  private Resolution fulfilled(Slot slot, Object value) {
    try {
      Written written = home.copying(() -> marshal.value(value, slots));
      CapData data = new CapData(written.body(), mention(written.references()));
      return value instanceof Remote || value instanceof Vow
          ? new Resolution.Forwarded(slot, data)
          : new Resolution.Fulfilled(slot, data);
    } catch (RuntimeException | LinkageError e) {
      // A list that has changed under its iterator, say: the value's fault, and not the end of its vat.
      return new Resolution.Rejected(slot, marshal.problem(Problems.of(e)));
    }
  }

  private Syscall syscall() {
    return kernel.orElseThrow(() -> new IllegalStateException("no crank is running"));
  }

  /// What marshalling asks for while it reads one message or value.
  private final class Reading implements Incoming {

    private final List<Slot> mentioned;
    private final Predicate<Slot> isComing;

    Reading(List<Slot> mentioned, Predicate<Slot> isComing) {
      this.mentioned = mentioned;
      this.isComing = isComing;
    }

    @Override
    public Object remote(int index, List<String> interfaces, Class<?> declared) {
      return slots.object(require(index, Slot.Kind.OBJECT, "an object"), interfaces, declared);
    }

    @Override
    public List<String> interfacesOf(Object remote) {
      return slots.interfacesOf(remote);
    }

    @Override
    public Vow<?> vow(int index, Type value) {
      Vow<?> vow = KernelBorder.this.vow(require(index, Slot.Kind.PROMISE, "a promise"), isComing);
      vow.learn(value);
      return vow;
    }

    private Slot require(int index, Slot.Kind kind, String expected) {
      Slot slot = mentioned.get(index);
      if (slot.kind() != kind) {
        throw new Problem("slot " + index + " (0-based) is " + slot + ": expected " + expected);
      }
      return slot;
    }
  }
}
