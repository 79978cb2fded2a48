package vatworks.container;

/// An entry of the kernel's tables that is there at one time, and not so at another.
///
/// @param isAdded whether it is there at the second time, and not at the first
/// @param entry one line: `alice: o-51 = ko22`
public record Difference(boolean isAdded, String entry) {

  /// `+ alice: o-51 = ko22`
  @Override
  public String toString() {
    return (isAdded ? "+ " : "- ") + Printable.line(entry);
  }
}
