package seller;

import escrow.Party;
import vatworks.vow.Vow;

/// A party that may cheat.
public interface Seller extends Party {

  /// Offers tickets that are none.
  Vow<String> cheat();
}
