package bank;

import mint.Mint;
import mint.Payment;
import mint.Purse;
import vatworks.vow.Vow;

/// One currency, with all that can touch its money.
///
/// A payment shows the world no way to its money. But where a purse of the same currency gets one, the two
/// together are more than each alone: the purse sees that the payment is of this very class and currency, and
/// takes the money out. That is rights amplification, and it takes no secret and no signature. What was
/// forged is a [Payment] too, but none of this class: it is at best a presence of an object in another vat.
final class Currency implements Mint {

  private long issued;

  @Override
  public Vow<Purse> issue(long amount) {
    require(amount);
    if (amount > Long.MAX_VALUE - issued) {
      throw new IllegalArgumentException(
          "cannot issue " + amount + ": there are " + issued + ", and only " + Long.MAX_VALUE
              + " can be counted");
    }
    // All purses together hold what was issued. So no sum of theirs can overflow.
    issued += amount;
    return Vow.resolve(new CurrencyPurse(amount));
  }

  private static void require(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount is 0 or more, found " + amount);
    }
  }

  private final class CurrencyPurse implements Purse {

    private long balance;

    private CurrencyPurse(long balance) {
      this.balance = balance;
    }

    @Override
    public Vow<Long> balance() {
      return Vow.resolve(balance);
    }

    @Override
    public Vow<Purse> sprout() {
      return Vow.resolve(new CurrencyPurse(0));
    }

    @Override
    public Vow<Payment> withdraw(long amount) {
      require(amount);
      if (amount > balance) {
        throw new IllegalArgumentException("cannot withdraw " + amount + ": the purse holds " + balance);
      }
      balance -= amount;
      return Vow.resolve(new CurrencyPayment(amount));
    }

    @Override
    public Vow<Long> deposit(Payment payment) {
      // Not payment.amount(): anyone can answer that, with anything.
      if (!(payment instanceof CurrencyPayment money) || money.currency() != Currency.this) {
        throw new IllegalArgumentException("that is no payment of this currency");
      }
      long amount = money.spend();
      balance += amount;
      return Vow.resolve(amount);
    }
  }

  private final class CurrencyPayment implements Payment {

    private final long amount;
    private boolean isSpent;

    private CurrencyPayment(long amount) {
      this.amount = amount;
    }

    private Currency currency() {
      return Currency.this;
    }

    private long spend() {
      if (isSpent) {
        throw new IllegalArgumentException("that payment has been deposited already");
      }
      isSpent = true;
      return amount;
    }

    @Override
    public Vow<Long> amount() {
      return Vow.resolve(isSpent ? 0 : amount);
    }
  }
}
