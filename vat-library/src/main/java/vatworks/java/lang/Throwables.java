package vatworks.java.lang;

import vatworks.meter.Meter;
import vatworks.vat.StableText;

/// What a confined vat can ask an exception. What the JVM itself says may name the loader of a class, where
/// it is in memory, or what a compiler called a variable: that is left out.
public final class Throwables {

  private static final int CHARS_A_COMPUTRON = 4;

  private static final int REFERENCE = 8;

  private Throwables() {}

  /// See [Throwable#getMessage()].
  public static String getMessage(Throwable self) {
    return stable(self, self.getMessage());
  }

  /// See [Throwable#getLocalizedMessage()].
  public static String getLocalizedMessage(Throwable self) {
    return stable(self, self.getLocalizedMessage());
  }

  /// See [Throwable#toString()].
  public static String toString(Throwable self) {
    Class<?> type = self.getClass();
    if (type != NullPointerException.class && type != ClassCastException.class
        && type != ArrayStoreException.class) {
      String text = self.toString();
      copied(text);
      return text;
    }
    String message = getLocalizedMessage(self);
    copied(message);
    return message == null ? type.getName() : type.getName() + ": " + message;
  }

  /// The message of a throwable that is made with no more than its cause: what the JDK would ask the cause
  /// for, which is neither charged then, nor the same everywhere.
  public static String described(Throwable cause) {
    return cause == null ? null : toString(cause);
  }

  /// The message of an [AssertionError] that is made of that, likewise.
  public static String described(Object detail) {
    return Strings.valueOf(detail);
  }

  /// The cause of an [AssertionError] that is made of that.
  public static Throwable cause(Object detail) {
    return detail instanceof Throwable thrown ? thrown : null;
  }

  /// See [Throwable#initCause(Throwable)]. What it refuses, it quotes.
  public static Throwable initCause(Throwable self, Throwable cause) {
    if (cause != null) {
      toString(cause);
    }
    return self.initCause(cause);
  }

  // After the fact: it is no longer than what the vat had already.
  private static void copied(String text) {
    if (text != null) {
      Meter.chargeLong(text.length() / CHARS_A_COMPUTRON);
      Meter.allocate(2L * text.length());
    }
  }

  /// See [Throwable#getSuppressed()].
  public static Throwable[] getSuppressed(Throwable self) {
    Throwable[] suppressed = self.getSuppressed();
    Meter.allocate(suppressed.length, REFERENCE);
    return suppressed;
  }

  private static String stable(Throwable self, String message) {
    if (message == null) {
      return null;
    }
    if (self.getClass() == NullPointerException.class && isOfTheJvm(message)) {
      return null;
    }
    if (self.getClass() == ClassCastException.class) {
      Meter.chargeLong(message.length() / CHARS_A_COMPUTRON);
      int loaders = message.indexOf(" (");
      String types = loaders >= 0 && message.startsWith("class ") ? message.substring(0, loaders) : message;
      return Classes.sourceName(StableText.of(types));
    }
    return self.getClass() == ArrayStoreException.class ? Classes.sourceName(message) : message;
  }

  // Whether it says them depends on a flag of the JVM's, and some of it on what javac was told to write down.
  private static boolean isOfTheJvm(String message) {
    return message.startsWith("Cannot invoke \"") || message.startsWith("Cannot read ")
        || message.startsWith("Cannot load from ") || message.startsWith("Cannot store to ")
        || message.startsWith("Cannot assign field \"") || message.startsWith("Cannot throw exception")
        || message.startsWith("Cannot enter synchronized block");
  }
}
