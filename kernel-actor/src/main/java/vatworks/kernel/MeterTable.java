package vatworks.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The meters, and who waits for one to be refilled. A part of [Tables], which alone changes it.
final class MeterTable {

  private final List<KernelMeter> meters = new ArrayList<>(List.of(new KernelMeter()));
  private final Set<Tables.Vat> starved = new LinkedHashSet<>(); // in the order in which they were

  /// All meters, by number.
  List<KernelMeter> all() {
    return Collections.unmodifiableList(meters);
  }

  KernelMeter at(long number) {
    if (number < 0 || number >= meters.size()) {
      throw Tables.broken("meters", "m" + number, "m0 to m" + (meters.size() - 1), "nothing");
    }
    return meters.get((int) number);
  }

  void add(Change.MeterAdded added) {
    Tables.expect("meters", added.name(), meters.size(), added.meter());
    meters.add(new KernelMeter(added.meter(), added.name(), at(added.parent()), added.computrons()));
  }

  /// Puts in a meter as it was when the tables were written down; those above it are there.
  void restore(KernelMeter meter) {
    if (meter.number() < meters.size()) {
      meters.set((int) meter.number(), meter);
    } else {
      meters.add(meter);
    }
  }

  void refill(KernelMeter meter, long computrons) {
    if (meter.left == KernelMeter.UNLIMITED || computrons > KernelMeter.MOST - meter.left) {
      throw Tables.broken(
          "meters", "m" + meter.number(), "room for " + computrons + " computrons",
          Long.toString(meter.left));
    }
    meter.left += computrons;
    meter.isDry = false;
    meter.isLow = meter.isLow && meter.left <= meter.watcher.orElseThrow().threshold();
  }

  void drain(KernelMeter meter, long computrons) {
    if (meter.left == KernelMeter.UNLIMITED || computrons > meter.left) {
      throw Tables.broken(
          "meters", "m" + meter.number(), computrons + " computrons or more", Long.toString(meter.left));
    }
    meter.left -= computrons;
  }

  /// A vat starves, as its meters are.
  void starve(Tables.Vat vat) {
    vat.starvedAt = vat.meter.allowance();
    starved.add(vat);
  }

  /// A vat starves no more, or needs nothing any more.
  void feed(Tables.Vat vat) {
    starved.remove(vat);
  }

  /// Those who starve, in the order in which they began to.
  List<Tables.Vat> starved() {
    return List.copyOf(starved);
  }

  /// Puts in one who starved when the tables were written down, likewise.
  void restoreStarved(Tables.Vat vat, long allowance) {
    vat.starvedAt = allowance;
    starved.add(vat);
  }

  /// Those who would have more than when they starved if a meter allowed this.
  ///
  /// @param computrons what would be left in it, where it is not stopped then
  List<Tables.Vat> fed(KernelMeter meter, long computrons) {
    return starved.isEmpty()
        ? List.of()
        : starved.stream()
            .filter(vat -> vat.meter.isWithin(meter))
            .filter(vat -> vat.meter.allowance(meter, computrons) > vat.starvedAt)
            .toList();
  }
}
