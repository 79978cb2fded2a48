package vatworks.vat;

import java.util.Objects;

/// An object that a vat exports, named from outside by the vat's name and its export number. Prints as the
/// shell writes it: `@bob` for the root, `@bob:3` for facet 3.
///
/// @param vat the name of the vat's directory
/// @param number the export number, from 0 (the root) to [Slot#MAX_NUMBER]
public record Facet(String vat, long number) {

  /// @throws IllegalArgumentException if the number is out of range
  public Facet {
    Objects.requireNonNull(vat, "vat");
    if (number < 0 || number > Slot.MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a facet's number is from 0 to " + Slot.MAX_NUMBER + ", found " + number + " for vat " + vat);
    }
  }

  /// The slot under which the vat itself knows this facet.
  public Slot slot() {
    return Slot.object(number);
  }

  @Override
  public String toString() {
    return number == 0 ? "@" + vat : "@" + vat + ":" + number;
  }
}
