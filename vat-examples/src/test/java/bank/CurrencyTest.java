package bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import java.util.function.Supplier;
import mint.Mint;
import mint.Payment;
import mint.Purse;
import org.junit.jupiter.api.Test;
import vatworks.vow.FakeVat;
import vatworks.vow.Vow;

/// What may be done with money, and what may not.
class CurrencyTest {

  private final FakeVat vat = new FakeVat();
  private final Mint mint = new Currency();

  private Purse purse(long amount) {
    return vat.run(() -> E(mint).issue(amount));
  }

  private Payment withdraw(Purse purse, long amount) {
    return vat.run(() -> E(purse).withdraw(amount));
  }

  private long balance(Purse purse) {
    return vat.run(() -> E(purse).balance());
  }

  private void refuses(Supplier<Vow<?>> attempt, String why) {
    assertThatThrownBy(() -> vat.run(() -> attempt.get().then(it -> it))).hasMessage(why);
  }

  @Test
  void whatIsWithdrawnFromOnePurseCanBeDepositedInAnother() {
    Purse mine = purse(100);
    Purse yours = vat.run(() -> E(mine).sprout());
    Payment payment = withdraw(mine, 30);

    assertThat(balance(mine)).isEqualTo(70);
    assertThat(balance(yours)).isZero();
    assertThat(vat.run(() -> E(payment).amount())).isEqualTo(30);

    assertThat(vat.run(() -> E(yours).deposit(payment))).isEqualTo(30);
    assertThat(balance(yours)).isEqualTo(30);
    assertThat(balance(mine)).isEqualTo(70);
  }

  @Test
  void aPaymentIsDepositedOnce() {
    Purse purse = purse(10);
    Payment payment = withdraw(purse, 10);
    vat.run(() -> E(purse).deposit(payment));

    refuses(() -> E(purse).deposit(payment), "that payment has been deposited already");
    assertThat(vat.run(() -> E(payment).amount())).isZero();
    assertThat(balance(purse)).isEqualTo(10);
  }

  @Test
  void allCanBeWithdrawnAndNotOneMore() {
    Purse purse = purse(10);
    refuses(() -> E(purse).withdraw(11), "cannot withdraw 11: the purse holds 10");
    assertThat(balance(purse)).isEqualTo(10);

    withdraw(purse, 10);
    refuses(() -> E(purse).withdraw(1), "cannot withdraw 1: the purse holds 0");
    assertThat(balance(purse)).isZero();
  }

  @Test
  void noAmountIsNegative() {
    Purse purse = purse(0);
    refuses(() -> E(mint).issue(-1), "an amount is 0 or more, found -1");
    refuses(() -> E(purse).withdraw(-1), "an amount is 0 or more, found -1");
    refuses(() -> E(purse).withdraw(Long.MIN_VALUE), "an amount is 0 or more, found " + Long.MIN_VALUE);
    assertThat(balance(purse)).isZero();
  }

  @Test
  void aPurseTakesNoMoneyOfAnotherMint() {
    Mint others = new Currency();
    Purse mine = purse(1);
    Purse foreign = vat.run(() -> E(others).issue(1_000));
    Payment payment = withdraw(foreign, 1_000);

    refuses(() -> E(mine).deposit(payment), "that is no payment of this currency");
    assertThat(balance(mine)).isEqualTo(1);
    // The money is not lost: its own purse takes it back.
    assertThat(vat.run(() -> E(foreign).deposit(payment))).isEqualTo(1_000);
  }

  @Test
  void whatOnlySaysThatItIsAPaymentIsNone() {
    Purse mine = purse(1);
    Payment forged = () -> Vow.resolve(1_000L);

    refuses(() -> E(mine).deposit(forged), "that is no payment of this currency");
    refuses(() -> E(mine).deposit(null), "that is no payment of this currency");
    assertThat(balance(mine)).isEqualTo(1);
  }

  @Test
  void noMoreIsIssuedThanCanBeCounted() {
    Purse all = purse(Long.MAX_VALUE - 1);
    Purse last = purse(1);
    refuses(
        () -> E(mint).issue(1),
        "cannot issue 1: there are 9223372036854775807, and only 9223372036854775807 can be counted");

    // So a sum of what there is can always be counted.
    Payment payment = withdraw(last, 1);
    vat.run(() -> E(all).deposit(payment));
    assertThat(balance(all)).isEqualTo(Long.MAX_VALUE);
  }
}
