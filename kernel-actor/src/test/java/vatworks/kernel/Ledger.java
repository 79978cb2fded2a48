package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/// Keeps account of meters as an auditor would: from the changes alone, and in another way than the tables.
public final class Ledger {

  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<VatId, Long> runsOn = new HashMap<>();
  private final Map<Long, Long> put = new HashMap<>(); // into a meter, less what was drained
  private final Map<Long, Long> turns = new HashMap<>(); // what those used who ran on it itself
  private long all;

  /// Takes the next change.
  public void take(Change change) {
    switch (change) {
      case Change.MeterAdded added -> {
        parents.put(added.meter(), added.parent());
        put.put(added.meter(), added.computrons());
      }
      case Change.MeterRefilled refilled -> put.merge(refilled.meter(), refilled.computrons(), Long::sum);
      case Change.MeterDrained drained -> put.merge(drained.meter(), -drained.computrons(), Long::sum);
      case Change.VatMetered metered -> runsOn.put(metered.vat(), metered.meter());
      case Change.CrankEnded ended -> {
        all += ended.computrons();
        turns.merge(runsOn.getOrDefault(ended.vat(), 0L), ended.computrons(), Long::sum);
      }
      default -> {
      }
    }
  }

  /// Each meter has lost what was journalled for those below it, and has what is left of what was put in.
  public void assertAgrees(Tables tables) {
    for (KernelMeter meter : tables.meters()) {
      long used = turns.keySet().stream()
          .filter(it -> isWithin(it, meter.number()))
          .mapToLong(turns::get)
          .sum();
      assertThat(meter.spent()).as("spent of m" + meter.number()).isEqualTo(used);
      if (meter.number() != KernelMeter.CONTAINER) {
        assertThat(meter.left()).as("left of m" + meter.number()).isEqualTo(put.get(meter.number()) - used);
      }
    }
    assertThat(tables.vats().stream().mapToLong(Tables.Vat::computrons).sum()).isEqualTo(all);
  }

  private boolean isWithin(long meter, long other) {
    return meter == other || meter != 0 && isWithin(parents.get(meter), other);
  }
}
