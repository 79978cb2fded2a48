package vatworks.kernel.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Lane;
import vatworks.kernel.Lanes;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.QueueItem;
import vatworks.kernel.VatId;

/// Which crank caused which. What a crank takes off the queue, another one has put there, or has sent to a
/// promise, from where it went on when that was resolved: the sender is the cause. What comes from outside
/// has none.
///
/// Some numbers a crank are all that is kept. They are gathered when they are first asked for.
public final class Causes {

  private final Blocks blocks;
  private long height; // of the last block that has been gone through

  // By crank; the first is crank 0, before all others.
  private final Longs vats = new Longs();
  private final Longs senders = new Longs();
  private final Longs ordinals = new Longs(); // which of all that the sender sent
  private final Longs releasers = new Longs();
  private final Longs lastEffects = new Longs();
  private final Longs effectsBefore = new Longs(); // of the same cause

  private final Longs owners = new Longs(); // vats, by object from Kref.FIRST_OBJECT
  private final List<String> names = new ArrayList<>(); // of vats, by number, from 1
  private final Longs objectsSince = new Longs(); // cranks, likewise
  private final Longs promisesSince = new Longs(); // cranks, by promise from Kref.FIRST_PROMISE

  // Where things are that somebody has sent and nobody has got yet.
  private final Lanes<Sent> queue = new Lanes<>(Sent::pair);
  private final Map<Kref, List<Sent>> waiting = new HashMap<>(); // only looked up
  private final Map<VatId, List<Sent>> setAside = new HashMap<>(); // only looked up
  private Optional<Sent> taken = Optional.empty();
  private long sent;

  /// Something on its way.
  ///
  /// @param by the crank that sent it
  /// @param ordinal its place among all that the crank sent, from 0
  /// @param releaser the crank that let it go on, if it had to wait in a promise; otherwise 0
  /// @param receiver the vat that it is for; the kernel while it waits in a promise
  /// @param item what it was when it was sent
  private record Sent(long by, long ordinal, long releaser, VatId receiver, QueueItem item)
      implements
        Lanes.Waiting {

    @Override
    public Lane lane() {
      return item.lane();
    }

    long pair() {
      return item instanceof Message message ? Lanes.pair(message.sender(), receiver) : Lanes.NO_PAIR;
    }
  }

  Causes(Blocks blocks) {
    this.blocks = blocks;
    endCrank(VatId.KERNEL);
  }

  /// Goes through what is new in the journal.
  void follow() {
    blocks.changes(height + 1, blocks.index().height(), this::take);
    height = blocks.index().height();
  }

  /// Whose crank it was; the kernel's for what came from outside, and for what was dropped.
  public VatId vat(long crank) {
    return new VatId(vats.at(crank));
  }

  /// What a vat is called that was ever there; `kernel` for the kernel.
  public String name(VatId vat) {
    return vat.equals(VatId.KERNEL) ? Story.KERNEL : names.get((int) vat.number() - 1);
  }

  /// What a crank was for, in the kernel's names: the message or the news that it took off the queue, as it
  /// was sent; otherwise as [Occasion] has it.
  public String what(long crank) {
    Optional<QueueItem> item = item(crank);
    if (item.isPresent()) {
      return switch (item.get()) {
        case Message message -> message.toString();
        case News news -> "notify " + news.promises();
      };
    }
    List<Change> changes = blocks.changes(crank);
    String queued = changes.stream()
        .map(Causes::sent)
        .flatMap(Optional::stream)
        .filter(Message.class::isInstance)
        .map(message -> ": " + message)
        .findFirst()
        .orElse("");
    Occasion occasion = Occasion.untaken(changes);
    return occasion instanceof Occasion.Input ? occasion + queued : occasion.toString();
  }

  /// The crank that caused this one.
  ///
  /// @return 0 where something from outside did
  public long cause(long crank) {
    return senders.at(crank);
  }

  /// The crank that let the message go on which this one is for, if the message had to wait in a promise.
  ///
  /// @return 0 if it had not
  public long releaser(long crank) {
    return releasers.at(crank);
  }

  /// The cranks that this one caused, in order.
  public List<Long> effects(long crank) {
    List<Long> effects = new ArrayList<>();
    for (long effect = lastEffects.at(crank); effect != 0; effect = effectsBefore.at(effect)) {
      effects.add(effect);
    }
    Collections.reverse(effects);
    return effects;
  }

  /// What a crank took off the queue, as it was sent: a message may have been for a promise then.
  ///
  /// @return empty where the crank was for something from outside
  public Optional<QueueItem> item(long crank) {
    if (cause(crank) == 0) {
      return Optional.empty();
    }
    return blocks.changes(cause(crank)).stream()
        .map(Causes::sent)
        .flatMap(Optional::stream)
        .skip(ordinals.at(crank))
        .findFirst();
  }

  /// The crank in which a reference was first mentioned.
  ///
  /// @return 0 if it never was
  public long since(Kref kref) {
    Longs all = kref.isPromise() ? promisesSince : objectsSince;
    long index = kref.number() - (kref.isPromise() ? Kref.FIRST_PROMISE : Kref.FIRST_OBJECT);
    return index < 0 || index >= all.size() ? 0 : all.at(index);
  }

  private static Optional<QueueItem> sent(Change change) {
    return switch (change) {
      case Change.Enqueued enqueued -> Optional.of(enqueued.item());
      case Change.Parked parked -> Optional.of(parked.message());
      default -> Optional.empty();
    };
  }

  private void take(Change change) {
    switch (change) {
      case Change.ObjectAdded added -> {
        owners.add(added.owner().number());
        objectsSince.add(vats.size());
      }
      case Change.VatAdded added -> names.add(added.name());
      case Change.PromiseAdded _ -> promisesSince.add(vats.size());
      case Change.PowerAdded _ -> {
        owners.add(VatId.KERNEL.number());
        objectsSince.add(vats.size());
      }
      case Change.Enqueued enqueued -> queue.add(sends(receiver(enqueued.item()), enqueued.item()));
      case Change.Parked parked ->
        waiting.computeIfAbsent(parked.message().target(), any -> new ArrayList<>(1))
            .add(sends(VatId.KERNEL, parked.message()));
      case Change.Released released -> release(released);
      case Change.Settled settled -> waiting.remove(settled.promise());
      case Change.Dequeued dequeued -> taken = Optional.of(queue.take(dequeued.lane()));
      case Change.SetAside aside -> {
        Sent item = queue.setAside(aside.lane());
        setAside.computeIfAbsent(item.receiver(), any -> new ArrayList<>()).add(item);
        taken = Optional.of(item);
      }
      case Change.TakenOut out -> queue.forgetAside(setAside.get(out.vat()).removeFirst());
      case Change.VatResumed resumed when resumed.goesOn() ->
        Optional.ofNullable(setAside.remove(resumed.vat())).ifPresent(queue::putBack);
      case Change.CrankEnded ended -> endCrank(ended.vat());
      default -> {
      }
    }
  }

  private Sent sends(VatId receiver, QueueItem item) {
    return new Sent(vats.size(), sent++, 0, receiver, item);
  }

  private void release(Change.Released released) {
    List<Sent> items = Optional.ofNullable(waiting.remove(released.promise())).orElse(List.of());
    for (Sent item : items) {
      if (released.to().isPromise()) {
        waiting.computeIfAbsent(released.to(), any -> new ArrayList<>(1)).add(item);
      } else {
        queue.add(new Sent(item.by(), item.ordinal(), vats.size(), owner(released.to()), item.item()));
      }
    }
  }

  // What is sent on a flow may be for a promise: then it is not known yet.
  private VatId receiver(QueueItem item) {
    return switch (item) {
      case Message message -> message.target().isPromise() ? VatId.KERNEL : owner(message.target());
      case News news -> news.vat();
    };
  }

  private VatId owner(Kref object) {
    return new VatId(owners.at(object.number() - Kref.FIRST_OBJECT));
  }

  private void endCrank(VatId vat) {
    long crank = vats.size();
    long cause = taken.map(Sent::by).orElse(0L);
    vats.add(vat.number());
    senders.add(cause);
    ordinals.add(taken.map(Sent::ordinal).orElse(0L));
    releasers.add(taken.map(Sent::releaser).orElse(0L));
    lastEffects.add(0);
    effectsBefore.add(cause == 0 ? 0 : lastEffects.at(cause));
    if (cause != 0) {
      lastEffects.set(cause, crank);
    }
    taken = Optional.empty();
    sent = 0;
  }
}
