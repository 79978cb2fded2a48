package polite;

import static vatworks.vow.E.E;

import fair.Customer;
import fair.Shop;
import vatworks.vow.Flow;

/// The root object of the vat `polite`.
public final class Index implements Customer {

  @Override
  public void shop(Shop shop, Flow flow, int orders) {
    for (int i = 1; i <= orders; i++) {
      E(flow, shop).order("polite", i);
    }
  }
}
