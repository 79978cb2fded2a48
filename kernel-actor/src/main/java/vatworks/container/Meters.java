package vatworks.container;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vatworks.container.TablesView.MeterRow;
import vatworks.kernel.KernelMeter;
import vatworks.kernel.Kref;
import vatworks.kernel.Tables;

/// The kernel's meters, as a host sees them.
final class Meters {

  private Meters() {}

  /// Runs on the kernel's thread: copies everything.
  static List<MeterRow> rows(Tables tables) {
    return tables.meters().stream().map(meter -> row(tables, meter)).toList();
  }

  private static MeterRow row(Tables tables, KernelMeter meter) {
    return new MeterRow(
        id(meter),
        meter.name(),
        meter.parent().map(Meters::id),
        meter.left() == KernelMeter.UNLIMITED ? OptionalLong.empty() : OptionalLong.of(meter.left()),
        meter.spent(),
        status(meter),
        meter.keeper().map(keeper -> owner(tables, keeper)),
        tables.vats().stream()
            .filter(vat -> vat.isRunning() && vat.meter() == meter)
            .map(vat -> vat.id().toString())
            .toList());
  }

  private static String status(KernelMeter meter) {
    if (meter.allowance() < 0) {
      return meter.isStopped() ? "stopped" : "stopped above";
    }
    return meter.isDry() ? "dry" : meter.isLow() ? "low" : "ok";
  }

  private static String owner(Tables tables, Kref object) {
    return tables.object(object).owner().toString();
  }

  static String id(KernelMeter meter) {
    return "m" + meter.number();
  }
}
