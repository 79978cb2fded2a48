package vatworks.shell;

import java.util.Optional;

/// What a line at the console asks for. A line that asks for nothing that exists is a value too: parsing
/// never throws.
sealed interface Command {

  record Run() implements Command {}

  record Pause() implements Command {}

  /// @param cranks how many deliveries at most, from 1 to [CommandParser#MAX_STEPS]
  record Step(int cranks) implements Command {}

  /// @param vat the receiver's name, without `@`
  /// @param facet the receiver's export number
  /// @param jsonArgs a JSON array, with references still written `"@bob:3"`
  record Send(String vat, long facet, String method, String jsonArgs) implements Command {}

  /// @param vat its name
  record Upgrade(String vat) implements Command {}

  record ShowTables(Part part, boolean json) implements Command {}

  /// @param file where to, by its ending; empty: as text on the console
  record ShowGraph(Optional<String> file) implements Command {}

  record Vats() implements Command {}

  record Flows(boolean json) implements Command {}

  /// @param flow its id or its name
  /// @param price from 0 to 1,000
  record Boost(String flow, int price) implements Command {}

  record Meters(boolean json) implements Command {}

  /// @param meter its id or its name
  /// @param computrons from 1 to 2^53 - 1
  record Refill(String meter, long computrons) implements Command {}

  /// @param what the id or the name of a vat, a flow or a meter
  record Suspend(String what) implements Command {}

  /// @param what likewise
  record Resume(String what) implements Command {}

  record Faults(boolean json) implements Command {}

  /// @param vat its id or its name
  record Retry(String vat) implements Command {}

  /// @param vat likewise
  record Skip(String vat) implements Command {}

  /// @param vat likewise
  /// @param reason one line
  record Kill(String vat, String reason) implements Command {}

  /// @param vat only what this vat waits for
  record Vows(Optional<String> vat, boolean json) implements Command {}

  /// @param follows whether to go on with what is logged from here on
  record Log(Optional<String> vat, boolean follows) implements Command {}

  record Help(Optional<Verb> verb) implements Command {}

  record Quit() implements Command {}

  /// An empty line, or a comment (`# ...`).
  record Nothing() implements Command {}

  /// A first word that is no command.
  record Unknown(String word) implements Command {}

  /// A command whose arguments cannot be read.
  ///
  /// @param line the whole line
  /// @param column where the first wrong character is, 0-based
  /// @param message what was found there and what was expected
  /// @param manual of the command that was meant, for its example
  record Erroneous(String line, int column, String message, Manual manual) implements Command {}

  /// Which of the tables.
  sealed interface Part {

    record Everything() implements Part {}

    record Queue() implements Part {}

    record Objects() implements Part {}

    record Promises() implements Part {}

    record OfVat(String vat) implements Part {}
  }
}
