package vatworks.vat;

import java.util.Objects;

/// A vat's own name for a reference. Two vats that hold the same object name it differently.
///
/// A number that is not negative is the vat's own: an object that it exports (`o+3`; `o+0` is its root) or a
/// promise that it made (`p+5`). A negative number was given by the kernel: an import (`o-50`, `p-60`).
///
/// @param kind what is named
/// @param number from -[#MAX_NUMBER] to [#MAX_NUMBER]
public record Slot(Kind kind, long number) {

  /// The largest number, 2^53 - 1: the largest that every JSON reader keeps exact.
  public static final long MAX_NUMBER = (1L << 53) - 1;

  /// What a slot names.
  public enum Kind {
    /// Something that messages can be sent to, printed `o`.
    OBJECT,
    /// What will be known later, printed `p`.
    PROMISE
  }

  /// The vat's root: the one facet that others can be given by the vat's name.
  public static final Slot ROOT = new Slot(Kind.OBJECT, 0);

  /// @throws IllegalArgumentException if the number is out of range
  public Slot {
    Objects.requireNonNull(kind, "kind");
    if (number > MAX_NUMBER || number < -MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a slot's number is from -" + MAX_NUMBER + " to " + MAX_NUMBER + ", found " + number);
    }
  }

  /// The slot `o+N` or `o-N` of this number.
  public static Slot object(long number) {
    return new Slot(Kind.OBJECT, number);
  }

  /// The slot `p+N` or `p-N` of this number.
  public static Slot promise(long number) {
    return new Slot(Kind.PROMISE, number);
  }

  /// Reads what [#toString()] prints: `o+3`, `o-50`, `p+5`, `p-60`.
  ///
  /// @throws IllegalArgumentException if `text` is anything else; `o-0` and leading zeros are refused, so
  ///     that every slot has one spelling
  public static Slot parse(String text) {
    if (!text.matches("[op]([+](0|[1-9][0-9]{0,15})|-[1-9][0-9]{0,15})")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a slot: expected o+N, o-N, p+N or p-N, as in o-50");
    }
    Kind kind = text.charAt(0) == 'o' ? Kind.OBJECT : Kind.PROMISE;
    return new Slot(kind, Long.parseLong(text.substring(1)));
  }

  /// Whether the kernel gave this name, rather than the vat.
  public boolean isImport() {
    return number < 0;
  }

  /// The same in every process, as that of an enum is not: a vat could tell.
  @Override
  public int hashCode() {
    return 31 * Long.hashCode(number) + kind.ordinal();
  }

  @Override
  public String toString() {
    return (kind == Kind.OBJECT ? "o" : "p") + (number < 0 ? "" : "+") + number;
  }
}
