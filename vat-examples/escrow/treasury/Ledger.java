package treasury;

import escrow.Issuer;
import escrow.Payment;
import vatworks.vow.Vow;

/// One kind of payments. Which are good is known to them and the ledger alone.
final class Ledger implements Issuer {

  private final String unit;

  Ledger(String unit) {
    this.unit = unit;
  }

  /// A payment out of nothing.
  Payment issue(long amount) {
    return new Entry(amount);
  }

  @Override
  public Vow<Payment> claim(Payment payment, long amount) {
    // Only an object that this ledger has made is of this class: all others are refused, whatever they say.
    if (!(payment instanceof Entry entry) || entry.ledger() != this) {
      throw new IllegalArgumentException("that is no payment in " + unit);
    }
    entry.spend(amount);
    return Vow.resolve(new Entry(amount));
  }

  private final class Entry implements Payment {

    private long amount;

    private Entry(long amount) {
      this.amount = amount;
    }

    private Ledger ledger() {
      return Ledger.this;
    }

    private void spend(long expected) {
      if (amount != expected) {
        throw new IllegalArgumentException(
            "expected a payment of " + expected + " " + unit + ", found one of " + amount);
      }
      amount = 0;
    }

    @Override
    public Vow<String> label() {
      return Vow.resolve(amount + " " + unit);
    }
  }
}
