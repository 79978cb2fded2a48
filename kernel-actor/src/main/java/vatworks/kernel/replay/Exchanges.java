package vatworks.kernel.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vatworks.kernel.Change;
import vatworks.kernel.Kernel;
import vatworks.kernel.Kref;
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

  private final ArrayDeque<Origin> queue = new ArrayDeque<>(); // as the tables' queue
  private final Map<Kref, List<Origin>> parked = new HashMap<>();
  private final Map<VatId, ArrayDeque<Origin>> aside = new HashMap<>();
  private final Map<Kref, Origin> settled = new HashMap<>();
  private final Map<Kref, Map<VatId, Origin>> awaited = new HashMap<>();
  private final Map<Kref, Message> questions = new HashMap<>();

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
    if (changes.stream().noneMatch(Change.Dequeued.class::isInstance)) {
      return List.of();
    }
    QueueItem head = tables.head().orElseThrow();
    return switch (head) {
      case Message message -> {
        VatId owner = tables.object(message.target()).owner();
        yield List.of(
            new Arrival.Delivered(queue.getFirst(), owner, message, !owner.equals(ended.vat())));
      }
      case News news when news.vat().equals(VatId.KERNEL) -> told(news.vat(), news.promises());
      case News news -> news.vat().equals(ended.vat()) ? told(news.vat(), delivered()) : List.of();
    };
  }

  // The promises that the vat hears of: those that the news is of and it can still name, and what must be told
  // with them.
  private List<Kref> delivered() {
    List<Kref> promises = new ArrayList<>();
    if (kernel.next() instanceof Next.Deliver next && next.delivery() instanceof Delivery.Notify notify) {
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
          queue.addLast(origin);
        }
        case Change.Enqueued(News news) -> {
          queue.addLast(origin);
          // News that a vat makes for itself is of what was settled when it asked.
          if (news.vat().equals(ended.vat())) {
            news.promises().forEach(promise -> await(promise, news.vat(), ended, went));
          }
        }
        case Change.Parked(Message message) -> {
          went.add(sent(origin, message, Optional.of(message.target())));
          parked.computeIfAbsent(message.target(), any -> new ArrayList<>()).add(origin);
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
      case Change.Dequeued _ -> queue.removeFirst();
      case Change.Released released -> {
        List<Origin> origins = Optional.ofNullable(parked.remove(released.promise())).orElse(List.of());
        if (released.to().isPromise()) {
          parked.computeIfAbsent(released.to(), any -> new ArrayList<>()).addAll(origins);
        } else {
          queue.addAll(origins);
        }
      }
      case Change.SetAside _ -> {
        VatId receiver = receiver(tables.head().orElseThrow());
        aside.computeIfAbsent(receiver, any -> new ArrayDeque<>()).addLast(queue.removeFirst());
      }
      case Change.VatResumed resumed -> {
        ArrayDeque<Origin> back = Optional.ofNullable(aside.remove(resumed.vat()))
            .orElseGet(ArrayDeque::new);
        while (!back.isEmpty()) {
          queue.addFirst(back.removeLast());
        }
      }
      case Change.PromiseRemoved removed -> {
        settled.remove(removed.promise());
        awaited.remove(removed.promise());
        questions.remove(removed.promise());
      }
      default -> {
      }
    }
  }

  private VatId receiver(QueueItem item) {
    return switch (item) {
      case Message message -> tables.object(message.target()).owner();
      case News news -> news.vat();
    };
  }
}
