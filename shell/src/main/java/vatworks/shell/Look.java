package vatworks.shell;

import java.util.Optional;
import java.util.OptionalLong;

/// What a line at the console on a journal asks for. A line that asks for nothing that exists is a value too:
/// parsing never throws.
sealed interface Look {

  /// @param crank empty for the last
  record Goto(OptionalLong crank) implements Look {}

  record Next(long cranks) implements Look {}

  record Back(long cranks) implements Look {}

  /// @param pattern what is looked for, as it was written
  record Until(String pattern) implements Look {}

  /// @param crank empty for the present one
  record Trace(OptionalLong crank) implements Look {}

  record Why(String kref) implements Look {}

  /// @param after empty for the present one
  record Diff(long before, OptionalLong after) implements Look {}

  record Log(Optional<String> vat) implements Look {}

  record Help(Optional<ReplayVerb> verb) implements Look {}

  record Unknown(String word) implements Look {}

  /// A command that the shell has too, or a line that makes no sense.
  record Shared(Command command) implements Look {}
}
