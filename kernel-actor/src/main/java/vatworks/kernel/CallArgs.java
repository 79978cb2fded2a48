package vatworks.kernel;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Bodies;
import vatworks.vat.Smallcaps;

/// The arguments of a call of one of the kernel's own objects, in the kernel's names.
///
/// @param title what is called: `Flow.boost`
/// @param trees as they were written
/// @param slots the references that the trees mention by index
record CallArgs(String title, List<?> trees, List<Kref> slots, Tables tables) {

  /// @throws BadCall if a message has no arguments that can be read
  static CallArgs of(Message message, String type, Bodies bodies, Tables tables) throws BadCall {
    try {
      if (bodies.read(message.body()) instanceof List<?> list) {
        return new CallArgs(type + "." + message.method(), list, message.slots(), tables);
      }
    } catch (IllegalArgumentException e) {
      throw new BadCall(e.getMessage());
    }
    throw new BadCall(message.method() + " was called with no list of arguments");
  }

  void require(int expected) throws BadCall {
    if (trees.size() != expected) {
      throw new BadCall(
          title + " was called with " + trees.size() + (trees.size() == 1 ? " argument" : " arguments")
              + ": expected " + expected);
    }
  }

  String text(int index) throws BadCall {
    if (trees.get(index) instanceof String written && Smallcaps.isString(written)) {
      return Smallcaps.unescaped(written);
    }
    throw misfit(index, "a String");
  }

  int integer(int index) throws BadCall {
    Long number = number(index);
    if (number == null || number != number.intValue()) {
      throw misfit(index, "an Integer");
    }
    return number.intValue();
  }

  long wide(int index) throws BadCall {
    Long number = number(index);
    if (number == null) {
      throw misfit(index, "a Long");
    }
    return number;
  }

  // Null where it is none. From 2^53 on they are written as strings, and are more than any limit here.
  private Long number(int index) {
    return switch (trees.get(index)) {
      case Long number -> number;
      case Double number when number == number.longValue() -> number.longValue();
      case String written when Smallcaps.isBigInteger(written) ->
        written.charAt(0) == '-' ? Long.MIN_VALUE : Long.MAX_VALUE;
      case null, default -> null;
    };
  }

  /// An object of a vat's, or of the kernel's own.
  Kref object(int index) throws BadCall {
    if (trees.get(index) instanceof String written && written.matches("[$&](0|[1-9][0-9]{0,8})([.].*)?")) {
      int slot = Integer.parseInt(written.substring(1).split("[.]", 2)[0]);
      if (slot < slots.size()) {
        return object(index, slots.get(slot));
      }
    }
    throw misfit(index, "an object");
  }

  private Kref object(int index, Kref kref) throws BadCall {
    if (!kref.isPromise()) {
      return kref;
    }
    return switch (tables.promise(kref).state()) {
      case Settled.Forwarded forwarded -> forwarded.object();
      case Settled _ -> throw misfit(index, "an object");
      case PromiseState _ -> throw new BadCall(
          "args[" + index + "] of " + title + " is a vow that is not settled: expected an object");
    };
  }

  /// The same, where there may be null instead.
  Optional<Kref> maybeObject(int index) throws BadCall {
    return trees.get(index) == null ? Optional.empty() : Optional.of(object(index));
  }

  /// What an object of the kernel's own stands for.
  ///
  /// @param type what it is to be
  /// @param expected how that is called
  <T extends Power> T power(int index, Class<T> type, String expected) throws BadCall {
    Tables.KernelObject known = tables.object(object(index));
    if (known.owner().equals(VatId.KERNEL) && type.isInstance(tables.power(known))) {
      return type.cast(tables.power(known));
    }
    throw misfit(index, expected);
  }

  /// The number of a meter over which the caller has all authority.
  long meter(int index) throws BadCall {
    Power.OfMeter meter = power(index, Power.OfMeter.class, "a Meter");
    if (meter.facet() != Power.Facet.FULL) {
      throw misfit(index, "a Meter");
    }
    return meter.meter();
  }

  BadCall misfit(int index, String expected) {
    return new BadCall(
        "args[" + index + "] of " + title + " is no " + expected.substring(expected.indexOf(' ') + 1)
            + ": expected " + expected);
  }
}
