package vatworks.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;

/// What is to be delivered, flow by flow, and the scheduler: which flow is served next. A part of [Tables],
/// which alone changes it.
///
/// A flow can run if what was sent on it has a head that can, or if anything rides on it. Where both are so they
/// take turns.
final class RunQueue {

  private final Tables tables;
  private final Lanes<QueueItem> lanes;
  private final List<KernelFlow> flows = new ArrayList<>();
  private final Auction auction = new Auction();
  private final Map<Kref, List<KernelFlow>> awaited = new LinkedHashMap<>(); // only looked up
  private int size;

  RunQueue(Tables tables) {
    this.tables = tables;
    lanes = new Lanes<>(tables::pair);
    flows.add(new KernelFlow(KernelFlow.MAIN, "main", 0, 1));
    flows.add(new KernelFlow(KernelFlow.CONSOLE, "console", 0, 1));
  }

  /// All flows, by number.
  List<KernelFlow> flows() {
    return Collections.unmodifiableList(flows);
  }

  /// The flow of this number.
  KernelFlow flow(long number) {
    if (number < 0 || number >= flows.size()) {
      throw Tables.broken("flows", "f" + number, "f0 to f" + (flows.size() - 1), "nothing");
    }
    return flows.get((int) number);
  }

  int size() {
    return size;
  }

  /// Whether nothing can run.
  boolean isStill() { return auction.isEmpty(); }

  /// Where what is next waits.
  Optional<Lane> choice() {
    if (isStill()) {
      return Optional.empty();
    }
    KernelFlow flow = auction.highest(tables.crank());
    boolean isOwn = flow.isOwnReady && (flow.isOwnNext || lanes.isEmpty(flow.riding()));
    return Optional.of(isOwn ? flow.own() : flow.riding());
  }

  /// What is first in a lane, in which there is something.
  QueueItem first(Lane lane) {
    return lanes.first(lane);
  }

  /// All in a lane, next first.
  Collection<QueueItem> all(Lane lane) {
    return lanes.all(lane);
  }

  void add(QueueItem item) {
    KernelFlow flow = flow(lanes.add(item));
    size++;
    if (item.lane().isOwn()) {
      refreshOwn(flow);
    } else if (!flow.isReady) {
      refresh(flow);
    }
  }

  /// Takes out what is next in a lane, which is served.
  QueueItem take(Lane lane) {
    QueueItem item = lanes.take(lane);
    serve(lane);
    return item;
  }

  /// Takes out what is next in a lane likewise, to be put back.
  QueueItem setAside(Lane lane) {
    QueueItem item = lanes.setAside(lane);
    serve(lane);
    return item;
  }

  private void serve(Lane lane) {
    size--;
    KernelFlow flow = flow(lane.flow());
    flow.isOwnNext = !lane.isOwn();
    flow.since = tables.crank() + 1;
    if (lane.isOwn()) {
      flow.isOwnReady = isOwnReady(flow);
    }
    boolean isReady = flow.isOwnReady || !lanes.isEmpty(flow.riding());
    if (isReady && flow.isReady) {
      auction.move(flow);
    } else {
      become(flow, isReady);
    }
  }

  /// Puts back what was set aside, before all else.
  void putBack(Collection<QueueItem> items) {
    size += items.size();
    lanes.putBack(items).forEach(flow -> refresh(flow(flow)));
  }

  /// Something that was set aside will not be put back.
  void forget(QueueItem aside) {
    lanes.forgetAside(aside);
  }

  /// The flow that something rides on which is set aside.
  long flowOf(QueueItem aside) {
    return lanes.flowOf(aside);
  }

  void addFlow(Change.FlowAdded added) {
    Tables.expect("flows", added.name(), flows.size(), added.flow());
    flows.add(new KernelFlow(added.flow(), added.name(), added.price(), added.slope()));
  }

  void price(KernelFlow flow, int price) {
    flow.price = price;
    if (flow.isReady) {
      auction.move(flow);
    }
  }

  void pause(KernelFlow flow, boolean isPaused) {
    flow.isPaused = isPaused;
    refreshOwn(flow);
  }

  /// A promise is settled: what was sent to it on a flow can go on.
  void settled(Kref promise) {
    if (!awaited.isEmpty()) {
      Optional.ofNullable(awaited.get(promise)).ifPresent(all -> List.copyOf(all).forEach(this::refreshOwn));
    }
  }

  /// A vat can run no turns any more, or can again.
  void vatChanged() {
    for (KernelFlow flow : flows) {
      if (!lanes.isEmpty(flow.own())) {
        refreshOwn(flow);
      }
    }
  }

  private void refreshOwn(KernelFlow flow) {
    flow.isOwnReady = isOwnReady(flow);
    refresh(flow);
  }

  private void refresh(KernelFlow flow) {
    become(flow, flow.isOwnReady || !lanes.isEmpty(flow.riding()));
  }

  private void become(KernelFlow flow, boolean isReady) {
    if (isReady == flow.isReady) {
      return;
    }
    flow.isReady = isReady;
    if (isReady) {
      flow.since = tables.crank() + 1;
      auction.add(flow);
    } else {
      auction.remove(flow);
    }
  }

  // Whether the head of what was sent on it can be delivered, or dropped; and what it waits for, if not.
  private boolean isOwnReady(KernelFlow flow) {
    QueueItem head = lanes.head(flow.own());
    Optional<Kref> awaits = head instanceof Message message && message.target().isPromise()
        && !(tables.promise(message.target()).state() instanceof Settled)
            ? Optional.of(message.target())
            : Optional.empty();
    if (!awaits.equals(flow.awaits)) {
      flow.awaits.ifPresent(promise -> forget(promise, flow));
      awaits.ifPresent(promise -> awaited.computeIfAbsent(promise, any -> new ArrayList<>(1)).add(flow));
      flow.awaits = awaits;
    }
    return head != null && !flow.isPaused && awaits.isEmpty() && !isForSuspended(head);
  }

  private void forget(Kref promise, KernelFlow flow) {
    List<KernelFlow> waiting = awaited.get(promise);
    waiting.remove(flow);
    if (waiting.isEmpty()) {
      awaited.remove(promise);
    }
  }

  private boolean isForSuspended(QueueItem head) {
    return tables.vatFor(head).filter(Tables.Vat::isSuspended).isPresent();
  }

  /// Fills an empty queue, flow by flow; [#restored] ends it.
  void restore(KernelFlow flow, List<QueueItem> own, List<QueueItem> riding) {
    if (flow.number() < flows.size()) {
      flows.set((int) flow.number(), flow);
    } else {
      flows.add(flow);
    }
    own.forEach(item -> lanes.restore(flow.own(), item));
    riding.forEach(item -> lanes.restore(flow.riding(), item));
    size += own.size() + riding.size();
  }

  /// What is set aside keeps its order with the rest.
  void restoreAside(long flow, QueueItem item) {
    lanes.restoreAside(flow, item);
  }

  /// All is there: what can run is found anew, and has waited for as long as it had.
  void restored() {
    for (KernelFlow flow : flows) {
      long since = flow.since;
      refreshOwn(flow);
      if (flow.isReady) {
        flow.since = since;
        auction.move(flow);
      }
    }
  }
}
