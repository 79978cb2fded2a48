package seller;

import escrow.Payment;
import escrow.Stake;
import escrow.Trader;
import vatworks.vow.Vow;

/// The root object of the vat `seller`.
public final class Index extends Trader implements Seller {

  @Override
  public Vow<String> cheat() {
    Payment forged = new Payment() {
      @Override
      public Vow<String> label() {
        return Vow.resolve("2 tickets");
      }
    };
    return stake().thenVow(mine -> offer(new Stake(mine.agent(), forged, mine.offer())));
  }
}
