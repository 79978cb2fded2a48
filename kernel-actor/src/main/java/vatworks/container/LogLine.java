package vatworks.container;

/// One line of a container's log. It is handed out only once the crank it belongs to is in the journal.
///
/// @param crank the crank in which it was written
/// @param vat the name of the vat that wrote it, or `kernel`
/// @param line the text; it may contain line breaks
public record LogLine(long crank, String vat, String line) {

  /// How the shell shows it: `alice: hello`, line breaks as `\n`, other control characters as `\u001b`.
  @Override
  public String toString() {
    return vat + ": " + Printable.line(line);
  }
}
