package bank;

import mint.Bank;
import mint.Mint;
import vatworks.vow.Vow;

/// The root object of the vat `bank`.
public final class Index implements Bank {

  @Override
  public Vow<Mint> openMint() {
    return Vow.resolve(new Currency());
  }
}
