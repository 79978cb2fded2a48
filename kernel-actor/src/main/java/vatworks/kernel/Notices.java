package vatworks.kernel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Bodies;
import vatworks.vat.Smallcaps;

/// What the kernel tells those who look after others' affairs: messages of its own, to the objects that were
/// named for that. They ride where the crank does that is the occasion.
final class Notices {

  private final Crank crank;
  private final Bodies bodies;

  Notices(Crank crank, Bodies bodies) {
    this.crank = crank;
    this.bodies = bodies;
  }

  /// A vat is about to be charged: whoever watches its meters that are low then is told.
  void charged(List<KernelMeter> low, long computrons) {
    for (KernelMeter it : low) {
      low(it, it.watcher().orElseThrow().who(), it.left() - computrons);
    }
  }

  /// A meter is about to be drained: its watcher is told likewise.
  void drained(KernelMeter meter, long computrons) {
    if (meter.becomesLow(computrons)) {
      low(meter, meter.watcher().orElseThrow().who(), meter.left() - computrons);
    }
  }

  /// A meter gets a watcher, who is told at once if it is low already.
  void watched(KernelMeter meter, KernelMeter.Watcher watcher) {
    if (meter.left() <= watcher.threshold()) {
      low(meter, watcher.who(), meter.left());
    }
  }

  private void low(KernelMeter meter, Kref watcher, long left) {
    crank.low(meter);
    Power reader = new Power.OfMeter(meter.number(), Power.Facet.READ);
    tell(watcher, "isLow", reader, MeterCalls.state(meter, left));
  }

  /// Somebody could not go on because of what is left in a meter: its keeper is told, once until it is
  /// refilled.
  void dry(KernelMeter meter) {
    if (meter.isDry()) {
      return;
    }
    dry(meter, meter.keeper());
  }

  /// A meter gets a keeper, who is told at once if somebody waits for it already.
  void kept(KernelMeter meter, Kref keeper) {
    if (meter.isDry()) {
      dry(meter, Optional.of(keeper));
    }
  }

  private void dry(KernelMeter meter, Optional<Kref> keeper) {
    crank.dry(meter);
    Power refill = new Power.OfMeter(meter.number(), Power.Facet.REFILL);
    keeper.ifPresent(it -> tell(it, "ranDry", refill, MeterCalls.state(meter, meter.left())));
  }

  /// A vat failed: its keeper gets control over it.
  void faulted(Tables.Vat vat, Fault fault, Kref keeper) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", fault.kind().name());
    told.put("vat", Smallcaps.escaped(vat.name()));
    told.put("what", Smallcaps.escaped(fault.what()));
    told.put("crank", fault.crank());
    told.put("target", Smallcaps.escaped(fault.target()));
    told.put("method", Smallcaps.escaped(fault.method()));
    told.put("computrons", fault.computrons());
    tell(keeper, "faulted", new Power.OfVat(vat.id()), told);
  }

  /// A vat is about to be terminated: whoever watches it is told.
  void died(Tables.Vat vat, String why) {
    died(vat, why, vat.watchers());
  }

  /// These are told.
  void died(Tables.Vat vat, String why, Collection<Kref> watchers) {
    for (Kref watcher : watchers) {
      tell(watcher, "died", new Power.OfVat(vat.id()), Smallcaps.escaped(why));
    }
  }

  private void tell(Kref whom, String method, Power power, Object value) {
    String body = bodies.write(List.of(Powers.reference(0, power), value));
    crank.enqueue(Message.fromKernel(whom, method, body, List.of(crank.object(power)), crank.riding()));
  }
}
