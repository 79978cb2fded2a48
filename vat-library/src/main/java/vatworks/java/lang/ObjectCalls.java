package vatworks.java.lang;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import vatworks.meter.Meter;

/// The methods of `Object`, called on what can be anything.
///
/// Objects of the vat's own classes have numbers for hashes. What is left are arrays, constants of enums,
/// classes and the JDK's exceptions, whose hashes would depend on where they are in memory: theirs is that of
/// their name.
public final class ObjectCalls {

  private static final int CHARS_A_COMPUTRON = 8;
  private static final int DIGITS_A_WORD = 10;

  private ObjectCalls() {}

  /// See [Object#hashCode()].
  public static int hashCode(Object self) {
    if (self instanceof String text) {
      Meter.chargeLong(text.length() / CHARS_A_COMPUTRON);
      return text.hashCode();
    }
    if (isPlain(self)) {
      return self.hashCode();
    }
    if (self instanceof Enum<?> constant) {
      return constant.name().hashCode();
    }
    if (self instanceof Class<?> type) {
      return Classes.hashCode(type);
    }
    if (self instanceof MathContext context) {
      return context.toString().hashCode(); // Its own is one of memory, for that of its RoundingMode is.
    }
    if (self instanceof Type type) {
      return type.getTypeName().hashCode(); // Of a generic type, as userspace sees it.
    }
    if (isWithoutHash(self)) {
      return Classes.getName(self.getClass()).hashCode();
    }
    measure(self);
    return self.hashCode();
  }

  // Of most keys and elements: nothing has to be known of them. The quick way.
  private static boolean isPlain(Object self) {
    return self instanceof Integer || self instanceof Hashed || self instanceof Record
        || self instanceof Long;
  }

  /// See [Object#equals(Object)].
  public static boolean equals(Object self, Object other) {
    if (self instanceof String text && other instanceof String) {
      Meter.chargeLong(text.length() / CHARS_A_COMPUTRON);
    } else if (!isPlain(self)) {
      measure(self);
    }
    return self.equals(other);
  }

  /// See [Comparable#compareTo(Object)].
  @SuppressWarnings({"unchecked", "rawtypes"}) // As whoever calls it sees it.
  public static int compareTo(Comparable self, Object other) {
    if (self instanceof String text && other instanceof String) {
      Meter.chargeLong(text.length() / CHARS_A_COMPUTRON);
    } else {
      measure(self);
      measure(other);
    }
    return self.compareTo(other);
  }

  /// See [Object#toString()].
  public static String toString(Object self) {
    if (self instanceof String text) {
      return text;
    }
    if (self instanceof Throwable thrown) {
      return Throwables.toString(thrown);
    }
    if (self instanceof Class<?> type) {
      return Classes.toString(type);
    }
    if (self.getClass().isArray()) {
      return ownToString(self);
    }
    measure(self);
    return self.toString();
  }

  /// What an object shows of itself where its class says nothing else.
  public static String ownToString(Object self) {
    return Classes.getName(self.getClass()) + "@" + Integer.toHexString(hashCode(self));
  }

  /// See [System#identityHashCode(Object)].
  public static int identityHashCode(Object self) {
    return switch (self) {
      case null -> 0;
      case Hashed hashed -> hashed.$vat$ownHash();
      case Record record -> Classes.getName(record.getClass()).hashCode();
      default -> hashCode(self);
    };
  }

  private static boolean isWithoutHash(Object self) {
    return self.getClass().isArray() || self instanceof Throwable && Classes.isOfTheJdk(self.getClass());
  }

  // What the JDK is going to read through.
  private static void measure(Object self) {
    switch (self) {
      case null -> {
      }
      case StringBuilder text -> {
        Meter.chargeLong(text.length() / CHARS_A_COMPUTRON);
        Meter.allocate(2L * text.length());
      }
      case BigInteger number -> measure(number);
      case BigDecimal number -> {
        measure(number.unscaledValue());
        Meter.allocate(2L * Math.min(Math.abs((long) number.scale()), 1 << 20));
      }
      default -> {
      }
    }
  }

  // To write a number in decimal takes the square of its length, or nearly.
  private static void measure(BigInteger number) {
    long words = number.bitLength() / 32 + 1;
    Meter.chargeLong(4 * words * words / 4 + 20);
    Meter.allocate(2L * DIGITS_A_WORD * words);
  }
}
