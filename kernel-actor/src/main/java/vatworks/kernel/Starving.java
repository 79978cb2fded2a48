package vatworks.kernel;

/// Says that a vat waits for its meters, and why.
final class Starving {

  private Starving() {}

  /// Whether a vat's meters do not have this, or one of them is stopped.
  static boolean lacks(Tables.Vat vat, long computrons) {
    return vat.meter().allowance() < computrons;
  }

  /// Has a vat wait until its meters have more than they have.
  ///
  /// @param crank rides where what the vat could not run for did
  static void begin(Crank crank, Tables.Vat vat, Notices notices) {
    KernelMeter tightest = vat.meter().tightest();
    String meter = "meter m" + tightest.number() + " (" + tightest.name() + ")";
    String reason = tightest.isStopped()
        ? meter + " is stopped"
        : meter + " has " + Words.number(tightest.left()) + " computrons left, and its next turn needs more";
    crank.suspend(vat.id(), Suspension.STARVED, reason);
    crank.log(VatId.KERNEL, vat.name() + " waits: " + reason);
    if (!tightest.isStopped()) {
      notices.dry(tightest);
    }
  }
}
