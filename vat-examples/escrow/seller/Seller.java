package seller;

import escrow.Party;
import vatworks.vow.Vow;

/// A party that may cheat.
public interface Seller extends Party {

  /// Offers a ticket that is none.
  Vow<String> cheat();
}
