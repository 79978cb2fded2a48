package vatworks.java.lang;

import java.util.List;
import vatworks.java.util.Lists;
import vatworks.java.util.Optional;
import vatworks.meter.Meter;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// What a confined raw vat is brought, with lists of its own: those of the host's would run unmetered.
public final class Kernels {

  private static final int COPY = 8;

  private Kernels() {}

  /// See [CapData#slots()].
  public static List<Slot> slots(CapData self) {
    return Lists.owning(self.slots().toArray());
  }

  /// See [Delivery.Notify#resolutions()].
  public static List<Resolution> resolutions(Delivery.Notify self) {
    return Lists.owning(self.resolutions().toArray());
  }

  /// See [Delivery.Message#result()].
  public static Optional<Slot> result(Delivery.Message self) {
    return self.result().isPresent() ? Optional.of(self.result().get()) : Optional.empty();
  }

  /// See [CapData#equals(Object)].
  public static boolean equals(CapData self, Object other) {
    read(self);
    return self.equals(other);
  }

  /// See [CapData#hashCode()].
  public static int hashCode(CapData self) {
    read(self);
    return self.hashCode();
  }

  /// See [CapData#toString()].
  public static String toString(CapData self) {
    written(self);
    return self.toString();
  }

  /// See [Delivery.Message#toString()].
  public static String toString(Delivery.Message self) {
    written(self.args());
    return self.toString();
  }

  /// See [Delivery.Notify#toString()].
  public static String toString(Delivery.Notify self) {
    self.resolutions().forEach(resolution -> written(resolution.data()));
    return self.toString();
  }

  /// See [Resolution.Fulfilled#toString()].
  public static String toString(Resolution.Fulfilled self) {
    written(self.value());
    return self.toString();
  }

  /// See [Resolution.Forwarded#toString()].
  public static String toString(Resolution.Forwarded self) {
    written(self.reference());
    return self.toString();
  }

  /// See [Resolution.Rejected#toString()].
  public static String toString(Resolution.Rejected self) {
    written(self.reason());
    return self.toString();
  }

  private static void read(CapData data) {
    Meter.chargeLong(8 + data.body().length() / COPY + 8L * data.slots().size());
  }

  private static void written(CapData data) {
    Meter.chargeLong(60 + data.body().length() + 60L * data.slots().size());
    Meter.allocate(256 + 8L * data.body().length() + 96L * data.slots().size());
  }
}
