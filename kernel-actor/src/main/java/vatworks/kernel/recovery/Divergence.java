package vatworks.kernel.recovery;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.VatId;
import vatworks.vat.Asked;

/// A vat that did not do again what it had done, so that it is not what it was.
///
/// @param vat which
/// @param name its name
/// @param crank the first in which it did something else
/// @param delivery what it was brought in that crank, in its own names; empty where it could not even be made
/// @param found what it asked for this time, in order
/// @param problem why it could not be made, or how this turn failed, if either is so
public record Divergence(
    VatId vat,
    String name,
    long crank,
    String delivery,
    List<Asked> found,
    Optional<String> problem) {

  public Divergence {
    found = List.copyOf(found);
  }

  /// One sentence, the same whenever the vat diverges in the same way.
  public String sentence() {
    return "its replay differs from the journal at crank " + crank
        + problem.map(text -> ": " + text).orElse("");
  }
}
