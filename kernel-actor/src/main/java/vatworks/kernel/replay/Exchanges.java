package vatworks.kernel.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vatworks.kernel.Change;
import vatworks.kernel.Kernel;
import vatworks.kernel.Kref;
import vatworks.kernel.Lane;
import vatworks.kernel.Lanes;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.Next;
import vatworks.kernel.PromiseState;
import vatworks.kernel.QueueItem;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.replay.Exchange.Arrival;
import vatworks.kernel.replay.Exchange.Departure;
import vatworks.kernel.replay.Exchange.Origin;
import vatworks.vat.Delivery;
import vatworks.vat.Resolution;

/// What vats said to each other, crank by crank: a journal, read from its beginning.
///
/// Where things come from is kept beside the tables: for each thing in the queue, or waiting in a promise, what
/// put it there; for each promise, what settled it and who waits for it. All maps are only looked up.
public final class Exchanges {

  private final Tables tables = new Tables();
  private final Kernel kernel = new Kernel(tables);
  private final List<Change> changes = new ArrayList<>();
  private final Consumer<Exchange> reader;

  private final Lanes<Sent> queue = new Lanes<>(Sent::pair); // as the tables' queue
  private final Map<Kref, List<Sent>> parked = new HashMap<>();
  private final Map<VatId, List<Sent>> aside = new HashMap<>();
  private final Map<Kref, Origin> settled = new HashMap<>();
  private final Map<Kref, Map<VatId, Origin>> awaited = new HashMap<>();
  private final Map<Kref, Message> questions = new HashMap<>();

  /// Something on its way.
  ///
  /// @param receiver the vat that it is for; the kernel while it waits in a promise
  private record Sent(Origin origin, QueueItem item, VatId receiver) implements Lanes.Waiting {
    @Override
    public Lane lane() {
      return item.lane();
    }

    long pair() {
      return item instanceof Message message ? Lanes.pair(message.sender(), receiver) : Lanes.NO_PAIR;
    }
  }

  private Exchanges(Consumer<Exchange> reader) {
    this.reader = reader;
  }

  /// Reads a journal up to a crank.
  ///
  /// @param to the number of the last crank that is read; where there are fewer, all are
  /// @param reader gets every crank, in order
  /// @return the tables as they are then
  /// @throws vatworks.kernel.journal.JournalException if the journal is not what a container wrote
  public static Tables read(JournalReader journal, long to, Consumer<Exchange> reader) {
    Exchanges exchanges = new Exchanges(reader);
    BlockChain chain = new BlockChain();
    journal.blocks(1, block -> {
      chain.follow(block, change -> exchanges.take(change, to));
      return exchanges.tables.crank() < to;
    });
    return exchanges.tables;
  }

  private void take(Change change, long to) {
    if (tables.crank() >= to) {
      return;
    }
    changes.add(change);
    if (change instanceof Change.CrankEnded ended) {
      List<Arrival> came = came(ended);
      List<Departure> went = went(ended);
      changes.forEach(tables::apply);
      reader.accept(new Exchange(ended.crank(), ended.vat(), came, went, History.fault(changes)));
      changes.clear();
    }
  }

  private List<Arrival> came(Change.CrankEnded ended) {
    Optional<Lane> lane = changes.stream()
        .filter(Change.Dequeued.class::isInstance)
        .map(change -> ((Change.Dequeued) change).lane())
        .findFirst();
    if (lane.isEmpty()) {
      return List.of();
    }
    return switch (tables.head(lane.get())) {
      case Message message when message.target().isPromise() -> List.of();
      case Message message -> {
        VatId owner = tables.object(message.target()).owner();
        yield List.of(
            new Arrival.Delivered(
                queue.first(lane.get()).origin(), owner, message, !owner.equals(ended.vat())));
      }
      case News news when news.vat().equals(VatId.KERNEL) -> told(news.vat(), news.promises());
      case News news -> news.vat().equals(ended.vat()) ? told(news.vat(), delivered(lane.get())) : List.of();
    };
  }

  // The promises that the vat hears of: those that the news is of and it can still name, and what must be told
  // with them.
  private List<Kref> delivered(Lane lane) {
    List<Kref> promises = new ArrayList<>();
    if (kernel.next(lane) instanceof Next.Deliver next && next.delivery() instanceof Delivery.Notify notify) {
      for (Resolution resolution : notify.resolutions()) {
        tables.vat(next.crank().vat()).clist().kref(resolution.promise())
            .or(() -> added(resolution))
            .ifPresent(promises::add);
      }
    }
    return promises;
  }

  // The name may be new to the vat; in a turn that was aborted there is no trace of it.
  private Optional<Kref> added(Resolution resolution) {
    return changes.stream()
        .filter(
            change -> change instanceof Change.SlotAdded added && added.slot().equals(resolution.promise()))
        .map(change -> ((Change.SlotAdded) change).kref())
        .findFirst();
  }

  private List<Arrival> told(VatId receiver, List<Kref> promises) {
    List<Arrival> told = new ArrayList<>(promises.size());
    for (Kref promise : promises) {
      Map<VatId, Origin> waiting = awaited.getOrDefault(promise, new HashMap<>());
      told.add(
          new Arrival.Told(
              settled.get(promise),
              receiver,
              promise,
              (PromiseState.Settled) tables.promise(promise).state(),
              Optional.ofNullable(waiting.remove(receiver)),
              Optional.ofNullable(questions.get(promise))));
    }
    return told;
  }

  private List<Departure> went(Change.CrankEnded ended) {
    List<Departure> went = new ArrayList<>();
    for (Change change : changes) {
      Origin origin = new Origin(ended.crank(), ended.vat(), went.size() + 1);
      switch (change) {
        case Change.Enqueued(Message message) -> {
          went.add(sent(origin, message, Optional.empty()));
          VatId receiver = message.target().isPromise() ? VatId.KERNEL : owner(message.target());
          queue.add(new Sent(origin, message, receiver));
        }
        case Change.Enqueued(News news) -> {
          queue.add(new Sent(origin, news, news.vat()));
          // News that a vat makes for itself is of what was settled when it asked.
          if (news.vat().equals(ended.vat())) {
            news.promises().forEach(promise -> await(promise, news.vat(), ended, went));
          }
        }
        case Change.Parked(Message message) -> {
          went.add(sent(origin, message, Optional.of(message.target())));
          parked.computeIfAbsent(message.target(), any -> new ArrayList<>())
              .add(new Sent(origin, message, VatId.KERNEL));
        }
        case Change.Subscribed asked -> await(asked.promise(), asked.vat(), ended, went);
        case Change.Settled done -> {
          went.add(new Departure.Settled(origin, done.promise(), done.state()));
          settled.put(done.promise(), origin);
          parked.remove(done.promise());
        }
        case Change.Logged logged -> went.add(new Departure.Logged(origin, logged.vat(), logged.line()));
        default -> move(change);
      }
    }
    return went;
  }

  private Departure sent(Origin origin, Message message, Optional<Kref> waits) {
    message.result().ifPresent(result -> questions.put(result, message));
    return new Departure.Sent(origin, message, waits);
  }

  private void await(Kref promise, VatId vat, Change.CrankEnded ended, List<Departure> went) {
    Map<VatId, Origin> waiting = awaited.computeIfAbsent(promise, any -> new HashMap<>());
    if (!waiting.containsKey(vat)) {
      Origin origin = new Origin(ended.crank(), ended.vat(), went.size() + 1);
      waiting.put(vat, origin);
      went.add(new Departure.Awaited(origin, vat, promise));
    }
  }

  // What is on its way goes where the tables put it.
  private void move(Change change) {
    switch (change) {
      case Change.Dequeued dequeued -> queue.take(dequeued.lane());
      case Change.Released released -> {
        List<Sent> sent = Optional.ofNullable(parked.remove(released.promise())).orElse(List.of());
        if (released.to().isPromise()) {
          parked.computeIfAbsent(released.to(), any -> new ArrayList<>()).addAll(sent);
        } else {
          VatId receiver = owner(released.to());
          sent.forEach(it -> queue.add(new Sent(it.origin(), it.item(), receiver)));
        }
      }
      case Change.SetAside taken -> {
        Sent item = queue.setAside(taken.lane());
        aside.computeIfAbsent(item.receiver(), any -> new ArrayList<>()).add(item);
      }
      case Change.TakenOut out -> queue.forgetAside(aside.get(out.vat()).removeFirst());
      case Change.VatResumed resumed when resumed.goesOn() ->
        Optional.ofNullable(aside.remove(resumed.vat())).ifPresent(queue::putBack);
      case Change.PromiseRemoved removed -> {
        settled.remove(removed.promise());
        awaited.remove(removed.promise());
        questions.remove(removed.promise());
      }
      default -> {
      }
    }
  }

  // It may be new in the very crank that is read.
  private VatId owner(Kref object) {
    for (Change change : changes) {
      if (change instanceof Change.ObjectAdded added && added.object().equals(object)) {
        return added.owner();
      }
      if (change instanceof Change.PowerAdded added && added.object().equals(object)) {
        return VatId.KERNEL;
      }
    }
    return tables.object(object).owner();
  }
}
