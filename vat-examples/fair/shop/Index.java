package shop;

import fair.Shop;
import vatworks.vow.Log;

/// The root object of the vat `shop`. It serves what comes in the order in which it comes: that nobody has to
/// wait for others' orders is not its doing.
public final class Index implements Shop {

  private int served;

  @Override
  public void order(String customer, int which) {
    served++;
    Log.line(served + ": order " + which + " of " + customer);
  }
}
