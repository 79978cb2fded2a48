package warden;

import static vatworks.vow.E.E;

import vatworks.power.VatControl;
import vatworks.power.VatKeeper;
import vatworks.vow.Log;
import vatworks.vow.Vow;

/// The root object of the vat `warden`: it gives a vat three chances, and then ends it.
public final class Index implements VatKeeper {

  private static final int CHANCES = 3;

  private int faults;

  @Override
  public Vow<Void> faulted(VatControl control, Fault fault) {
    faults++;
    if (faults > CHANCES) {
      Log.line(fault.vat() + " has had its chances");
      return E(control).terminate("it " + fault.what() + " again and again");
    }
    Log.line(
        fault.vat() + " " + fault.what() + " in " + fault.method() + "(); chance " + faults + " of " + CHANCES);
    return E(control).retry();
  }
}
