package vatworks.meter;

import vatworks.vat.Metering;

/// The meter of the vat in whose loader this class is, and what the library charges to it.
public final class Meter {

  /// What all that the vat does is charged to.
  public static final Metering GAUGE = new Metering();

  private Meter() {}

  /// See [Metering#charge(int)].
  public static void charge(int computrons) {
    GAUGE.charge(computrons);
  }

  /// See [Metering#chargeLong(long)].
  public static void chargeLong(long computrons) {
    GAUGE.chargeLong(computrons);
  }

  /// See [Metering#allocate(long)].
  public static void allocate(long bytes) {
    GAUGE.allocate(bytes);
  }

  /// See [Metering#allocate(int, int)].
  public static void allocate(int length, int elementBytes) {
    GAUGE.allocate(length, elementBytes);
  }

  /// See [Metering#nextHash()].
  public static int nextHash() {
    return GAUGE.nextHash();
  }
}
