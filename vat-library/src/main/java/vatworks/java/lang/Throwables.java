package vatworks.java.lang;

import vatworks.meter.Meter;
import vatworks.vat.StableText;

/// What a confined vat can ask an exception. What the JVM itself says may name the loader of a class, where
/// it is in memory, or what a compiler called a variable: that is left out.
public final class Throwables {

  private static final int CHARS_A_COMPUTRON = 4;

  private static final int REFERENCE = 8;

  // As initCause() says when there is a cause already: then comes all of what the other one says.
  private static final String OVERWRITTEN = "Can't overwrite cause with ";

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
        && type != ArrayStoreException.class && type != IllegalStateException.class) {
      String text = self.toString();
      copied(text);
      return text;
    }
    String message = getLocalizedMessage(self);
    copied(message);
    return message == null ? type.getName() : type.getName() + ": " + message;
  }

  /// What a throwable shows of itself where its class says nothing else, as `super.toString()` does.
  public static String ownToString(Throwable self) {
    // Untrusted: its class may have another.
    String message = self.getLocalizedMessage();
    copied(message);
    String name = Classes.getName(self.getClass());
    return message == null ? name : name + ": " + message;
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
      String stable = stable(message);
      int loaders = stable.indexOf(" (");
      boolean isOfTheJvm = loaders >= 0 && stable.startsWith("class ");
      return Classes.sourceName(isOfTheJvm ? stable.substring(0, loaders) : stable);
    }
    if (self.getClass() == IllegalStateException.class && message.startsWith(OVERWRITTEN)) {
      return Classes.sourceName(stable(message));
    }
    return self.getClass() == ArrayStoreException.class ? Classes.sourceName(stable(message)) : message;
  }

  // Hashes have more digits or fewer: what is charged is what is left without them.
  private static String stable(String message) {
    String stable = StableText.of(message);
    copied(stable);
    return stable;
  }

  // Whether it says them depends on a flag of the JVM's, and some of it on what javac was told to write down.
  private static boolean isOfTheJvm(String message) {
    return message.startsWith("Cannot invoke \"") || message.startsWith("Cannot read ")
        || message.startsWith("Cannot load from ") || message.startsWith("Cannot store to ")
        || message.startsWith("Cannot assign field \"") || message.startsWith("Cannot throw exception")
        || message.startsWith("Cannot enter synchronized block");
  }
}
