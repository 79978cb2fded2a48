package vatworks.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Budget;
import vatworks.vat.Slot;

/// The whole of the tables as bytes, and back.
///
/// Tables that went through here go on exactly as those that did not: also what cannot be seen of them, such
/// as the next free numbers and the order in which promises follow each other, is the same.
public final class TablesImage {

  private static final int UNRESOLVED = 1;
  private static final int FULFILLED = 2;
  private static final int FORWARDED = 3;
  private static final int REJECTED = 4;
  private static final int MESSAGE = 1;
  private static final int NEWS = 2;
  private static final int STOPPED = 1;
  private static final int LOW = 2;
  private static final int DRY = 4;

  private TablesImage() {}

  /// Appends the tables to `out`.
  public static void write(Tables tables, ByteWriter out) {
    out.number(tables.crank);
    Terms.write(tables.limits, out);
    out.number(tables.bundles.size());
    tables.bundles.values().forEach(bundle -> Terms.write(bundle, out));
    out.number(tables.vats.size());
    tables.vats.forEach(vat -> write(vat, out));
    out.number(tables.objects.size());
    for (Tables.KernelObject object : tables.objects) {
      Terms.write(object.owner(), out);
      Terms.write(object.slot(), out);
    }
    write(tables.promises, out);
    writeFlows(tables, out);
    out.number(tables.log.size());
    for (Tables.LogEntry entry : tables.log) {
      out.number(entry.crank());
      Terms.write(entry.vat(), out);
      out.text(entry.line());
    }
    writeMeters(tables, out);
    writeMetering(tables, out);
    writeKeeping(tables, out);
  }

  private static void writeFlows(Tables tables, ByteWriter out) {
    out.number(tables.powers.size());
    for (Power power : tables.powers) {
      Terms.write(power, out);
      Optional<Kref> object = tables.object(power);
      out.tag(object.isPresent() ? 1 : 0);
      object.ifPresent(kref -> Terms.write(kref, out));
    }
    out.number(tables.flows().size());
    for (KernelFlow flow : tables.flows()) {
      out.text(flow.name());
      out.number(flow.price());
      out.number(flow.slope());
      out.tag(flow.isPaused() ? 1 : 0);
      out.tag(flow.isOwnNext ? 1 : 0);
      out.number(flow.since());
      writeItems(tables.queue(flow.own()), out);
      writeItems(tables.queue(flow.riding()), out);
    }
    // The flow that each of them rides on when it goes on.
    for (Tables.Vat vat : tables.vats) {
      vat.setAside().forEach(item -> out.number(tables.queue.flowOf(item)));
    }
  }

  private static void readFlows(Tables tables, ByteReader in) {
    tables.powers.clear();
    for (int powers = in.count(); powers > 0; powers--) {
      Power power = Terms.power(in);
      tables.powers.add(power);
      if (in.tag() == 1) {
        tables.powerObjects.put(power, Terms.kref(in));
      }
    }
    for (int number = 0, flows = in.count(); number < flows; number++) {
      KernelFlow flow = new KernelFlow(number, in.text(), (int) in.number(), (int) in.number());
      flow.isPaused = in.tag() == 1;
      flow.isOwnNext = in.tag() == 1;
      flow.since = in.number();
      tables.queue.restore(flow, items(in), items(in));
    }
    for (Tables.Vat vat : tables.vats) {
      vat.setAside().forEach(item -> tables.queue.restoreAside(in.number(), item));
    }
    tables.queue.restored();
  }

  private static void writeMeters(Tables tables, ByteWriter out) {
    out.number(tables.meters().size());
    for (KernelMeter meter : tables.meters()) {
      meter.parent().ifPresent(parent -> {
        out.text(meter.name());
        out.number(parent.number());
        out.number(meter.left());
      });
      out.number(meter.spent());
      out.tag((meter.isStopped ? STOPPED : 0) | (meter.isLow ? LOW : 0) | (meter.isDry ? DRY : 0));
      Terms.write(meter.watcher(), out);
      Terms.writeMaybeKref(meter.keeper(), out);
    }
    List<Tables.Vat> starved = tables.meters.starved();
    out.number(starved.size());
    for (Tables.Vat vat : starved) {
      Terms.write(vat.id(), out);
      out.number(vat.starvedAt + 1); // which is -1 at least
    }
  }

  private static void readMeters(Tables tables, ByteReader in) {
    for (int number = 0, meters = in.count(); number < meters; number++) {
      KernelMeter meter = number == KernelMeter.CONTAINER
          ? new KernelMeter()
          : new KernelMeter(number, in.text(), tables.meter(in.number()), in.number());
      meter.spent = in.number();
      int flags = in.tag();
      meter.isStopped = (flags & STOPPED) != 0;
      meter.isLow = (flags & LOW) != 0;
      meter.isDry = (flags & DRY) != 0;
      meter.watcher = Terms.watcher(in);
      meter.keeper = Terms.maybeKref(in);
      tables.meters.restore(meter);
    }
    for (int starved = in.count(); starved > 0; starved--) {
      tables.meters.restoreStarved(tables.vat(Terms.vat(in)), in.number() - 1);
    }
  }

  private static void writeKeeping(Tables tables, ByteWriter out) {
    Terms.write(tables.policy, out);
    for (Tables.Vat vat : tables.vats) {
      out.tag(vat.fault.isPresent() ? 1 : 0);
      vat.fault.ifPresent(fault -> Terms.write(fault, out));
      Terms.writeMaybeKref(vat.keeper, out);
      Terms.write(vat.watchers, out);
    }
  }

  private static void readKeeping(Tables tables, ByteReader in) {
    tables.policy = Terms.policy(in);
    for (Tables.Vat vat : tables.vats) {
      vat.fault = in.tag() == 0 ? Optional.empty() : Optional.of(Terms.fault(in));
      vat.keeper = Terms.maybeKref(in);
      vat.watchers.addAll(Terms.krefs(in));
    }
  }

  private static void writeMetering(Tables tables, ByteWriter out) {
    Terms.write(tables.limits.budget(), out);
    for (Tables.Vat vat : tables.vats) {
      out.number(vat.computrons);
      out.tag(vat.budget.isPresent() ? 1 : 0);
      vat.budget.ifPresent(budget -> Terms.write(budget, out));
      out.number(vat.meter.number());
      out.tag(vat.raised.isPresent() ? 1 : 0);
      vat.raised.ifPresent(raised -> Terms.write(raised, out));
    }
  }

  private static void readMetering(Tables tables, ByteReader in) {
    tables.limits = tables.limits.withBudget(Terms.budget(in));
    for (Tables.Vat vat : tables.vats) {
      vat.computrons = in.number();
      vat.budget = in.tag() == 0 ? Optional.empty() : Optional.of(Terms.budget(in));
      vat.meter = tables.meter(in.number());
      vat.raised = in.tag() == 0 ? Optional.empty() : Optional.of(Terms.budget(in));
    }
  }

  /// The tables that were written.
  ///
  /// @throws IllegalArgumentException if the bytes are not what [#write] writes, naming the place
  public static Tables read(ByteReader in) {
    Tables tables = new Tables();
    tables.crank = in.number();
    tables.limits = Terms.limits(in);
    for (int bundles = in.count(); bundles > 0; bundles--) {
      Bundle bundle = Terms.bundle(in);
      tables.bundles.put(bundle.id(), bundle);
    }
    for (int vats = in.count(); vats > 0; vats--) {
      Tables.Vat vat = readVat(new VatId(tables.vats.size() + 1L), tables.meter(KernelMeter.CONTAINER), in);
      tables.vats.add(vat);
      tables.vatsByName.put(vat.name(), vat.id());
      tables.terminated += vat.isRunning() ? 0 : 1;
    }
    for (int objects = in.count(); objects > 0; objects--) {
      tables.objects.add(new Tables.KernelObject(Terms.vat(in), Terms.slot(in)));
    }
    readPromises(tables.promises, in);
    readFlows(tables, in);
    for (int lines = in.count(); lines > 0; lines--) {
      tables.log.addLast(new Tables.LogEntry(in.number(), Terms.vat(in), in.text()));
    }
    readMeters(tables, in);
    readMetering(tables, in);
    readKeeping(tables, in);
    return tables;
  }

  private static void write(Tables.Vat vat, ByteWriter out) {
    out.text(vat.name());
    Terms.writeMaybe(vat.terminated(), out);
    out.number(vat.suspensions.size());
    vat.suspensions.forEach((why, reason) -> {
      Terms.write(why, out);
      out.text(reason);
    });
    Tables.Incarnation incarnation = vat.incarnation();
    out.number(incarnation.number());
    out.number(incarnation.since());
    Terms.writeTexts(incarnation.bundles(), out);
    Terms.writeMaybe(incarnation.previousState(), out);
    out.number(incarnation.firstExport());
    out.number(vat.clist().nextExport());
    for (Slot.Kind kind : Slot.Kind.values()) {
      out.number(vat.clist().nextImport(kind));
    }
    List<CList.Entry> entries = vat.clist().entries();
    out.number(entries.size());
    for (CList.Entry entry : entries) {
      Terms.write(entry.slot(), out);
      Terms.write(entry.kref(), out);
    }
    writeItems(vat.setAside(), out);
  }

  private static Tables.Vat readVat(VatId id, KernelMeter meter, ByteReader in) {
    Tables.Vat vat = new Tables.Vat(id, in.text(), meter);
    vat.terminated = Terms.maybe(in);
    for (int suspensions = in.count(); suspensions > 0; suspensions--) {
      vat.suspensions.put(Terms.suspension(in), in.text());
    }
    vat.incarnation = new Tables.Incarnation(
        in.number(), in.number(), Terms.texts(in), Terms.maybe(in), in.number());
    long nextExport = in.number();
    long nextImport = in.number();
    long nextImportedPromise = in.number();
    for (int entries = in.count(); entries > 0; entries--) {
      vat.clist.add(Terms.slot(in), Terms.kref(in));
    }
    vat.clist.restore(nextExport, nextImport, nextImportedPromise);
    vat.setAside.addAll(items(in));
    return vat;
  }

  private static void write(PromiseTable promises, ByteWriter out) {
    out.number(promises.next());
    List<Kref> krefs = promises.krefs();
    out.number(krefs.size());
    for (Kref kref : krefs) {
      Terms.write(kref, out);
      write(promises.at(kref), out);
    }
    // Who follows whom comes last: both must be there.
    for (Kref kref : krefs) {
      Terms.write(List.copyOf(promises.at(kref).followers()), out);
    }
  }

  private static void write(KernelPromise promise, ByteWriter out) {
    switch (promise.own()) {
      case PromiseState.Unresolved unresolved -> {
        out.tag(UNRESOLVED);
        Terms.writeDecider(unresolved.decider(), out);
      }
      case PromiseState.Follows _ -> throw new IllegalStateException("no promise follows by itself");
      case Settled settled -> {
        out.tag(switch (settled) {
          case Settled.Fulfilled _ -> FULFILLED;
          case Settled.Forwarded _ -> FORWARDED;
          case Settled.Rejected _ -> REJECTED;
        });
        Terms.write(settled.data(), out);
      }
    }
    Set<VatId> subscribers = promise.subscribers();
    out.number(subscribers.size());
    subscribers.forEach(vat -> Terms.write(vat, out));
    out.number(promise.waiting().size());
    promise.waiting().forEach(message -> Terms.write(message, out));
    out.number(promise.held());
    out.number(promise.mentioned());
  }

  private static void readPromises(PromiseTable promises, ByteReader in) {
    long next = in.number();
    Map<Kref, KernelPromise> all = new LinkedHashMap<>();
    for (int count = in.count(); count > 0; count--) {
      all.put(Terms.kref(in), readPromise(in));
    }
    promises.restore(next, all);
    for (Kref kref : all.keySet()) {
      for (Kref follower : Terms.krefs(in)) {
        promises.at(follower).follow(follower, promises.at(kref), kref);
      }
    }
  }

  private static KernelPromise readPromise(ByteReader in) {
    KernelPromise promise = new KernelPromise(Optional.empty());
    promise.become(switch (in.tag()) {
      case UNRESOLVED -> new PromiseState.Unresolved(Terms.decider(in));
      case FULFILLED -> new Settled.Fulfilled(Terms.data(in));
      case FORWARDED -> new Settled.Forwarded(Terms.data(in));
      case REJECTED -> new Settled.Rejected(Terms.data(in));
      default -> throw in.corrupt("the tag of a promise's state before this place");
    });
    for (int subscribers = in.count(); subscribers > 0; subscribers--) {
      promise.subscribe(Terms.vat(in));
    }
    for (int waiting = in.count(); waiting > 0; waiting--) {
      promise.park(Terms.message(in));
    }
    promise.hold(Math.toIntExact(in.number()));
    promise.mention(Math.toIntExact(in.number()));
    return promise;
  }

  private static void writeItems(Collection<QueueItem> items, ByteWriter out) {
    out.number(items.size());
    for (QueueItem item : items) {
      switch (item) {
        case Message message -> {
          out.tag(MESSAGE);
          Terms.write(message, out);
        }
        case News news -> {
          out.tag(NEWS);
          Terms.write(news, out);
        }
      }
    }
  }

  private static List<QueueItem> items(ByteReader in) {
    int count = in.count();
    List<QueueItem> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(switch (in.tag()) {
        case MESSAGE -> Terms.message(in);
        case NEWS -> Terms.news(in);
        default -> throw in.corrupt("the tag of a message or of news before this place");
      });
    }
    return items;
  }
}
