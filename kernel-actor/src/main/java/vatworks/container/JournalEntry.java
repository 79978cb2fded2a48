package vatworks.container;

import java.util.Map;

/// A change, as it is in the journal.
///
/// @param crank the crank that it is part of
/// @param block the height of the block that the crank is in
/// @param vat whose crank it was: a vat's name, or `kernel`
/// @param change what was changed
public record JournalEntry(long crank, long block, String vat, Fields change) {

  /// A change for a person and for a program.
  ///
  /// @param text `v2: o-50 = ko20`
  /// @param values by name, in an order that is always the same: texts, numbers, lists and maps of those; the
  ///     first is `change`, its kind
  public record Fields(String text, Map<String, Object> values) {}

  /// `17 bob v2: o-50 = ko20`
  @Override
  public String toString() {
    return crank + " " + vat + " " + Printable.line(change.text());
  }
}
