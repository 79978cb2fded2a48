package vatworks.java.lang;

import vatworks.meter.Meter;
import vatworks.vat.StableText;

/// What a confined vat can ask an exception. What the JVM itself says may name the loader of a class, where it
/// is in memory, or what a compiler called a variable: that is left out.
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
      return self.toString();
    }
    String message = getLocalizedMessage(self);
    return message == null ? type.getName() : type.getName() + ": " + message;
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
