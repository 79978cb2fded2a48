package vatworks.kernel;

import java.util.Objects;
import vatworks.vat.Slot;

/// The kernel's name for a reference: `ko20` for an object, `kp40` for a promise. No vat ever sees one.
///
/// @param kind what is named
/// @param number objects from [#FIRST_OBJECT], promises from [#FIRST_PROMISE], in the order in which they
///     were first mentioned; no number is given twice
public record Kref(Slot.Kind kind, long number) {

  /// The first object's number. Numbers of different tables start apart, so that dumps can be read at a
  /// glance.
  public static final long FIRST_OBJECT = 20;

  /// The first promise's number.
  public static final long FIRST_PROMISE = 40;

  public Kref {
    Objects.requireNonNull(kind, "kind");
    if (number < 0 || number > Slot.MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a kref's number is from 0 to " + Slot.MAX_NUMBER + ", found " + number);
    }
  }

  /// The kref `koN`.
  public static Kref object(long number) {
    return new Kref(Slot.Kind.OBJECT, number);
  }

  /// The kref `kpN`.
  public static Kref promise(long number) {
    return new Kref(Slot.Kind.PROMISE, number);
  }

  /// Whether it names a promise.
  public boolean isPromise() { return kind == Slot.Kind.PROMISE; }

  @Override
  public String toString() {
    return (kind == Slot.Kind.OBJECT ? "ko" : "kp") + number;
  }
}
