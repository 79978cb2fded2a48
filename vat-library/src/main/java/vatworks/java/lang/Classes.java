package vatworks.java.lang;

import java.lang.reflect.Proxy;
import vatworks.meter.Meter;
import vatworks.vat.StableText;

/// What a confined vat can ask a class: its names, as its sources have them.
public final class Classes {

  private static final String LIBRARY = "vatworks.java.";
  private static final String PLAIN_OBJECT = "vatworks.java.lang.PlainObject";
  private static final String LAMBDA = "$vat$lambda";

  private static final int REFERENCE = 8;

  private Classes() {}

  /// See [Class#getName()].
  public static String getName(Class<?> self) {
    String name = stable(self, self.getName());
    // Asked for often: only a name of these can be another than the JVM's.
    return name.startsWith(LIBRARY) || name.startsWith("[") || name.contains(LAMBDA)
        ? sourceName(name)
        : name;
  }

  /// See [Class#getTypeName()].
  public static String getTypeName(Class<?> self) {
    return sourceName(stable(self, self.getTypeName()));
  }

  /// See [Class#getCanonicalName()].
  public static String getCanonicalName(Class<?> self) {
    String name = self.getCanonicalName();
    return name == null ? null : sourceName(stable(self, name));
  }

  /// See [Class#getSimpleName()].
  public static String getSimpleName(Class<?> self) {
    return self == PlainObject.class ? "Object" : stable(self, self.getSimpleName());
  }

  /// See [Class#getPackageName()].
  public static String getPackageName(Class<?> self) {
    String name = sourceName(stable(self, self.getPackageName()) + ".");
    return name.substring(0, name.length() - 1);
  }

  /// See [Class#toString()].
  public static String toString(Class<?> self) {
    String kind = self.isPrimitive() ? "" : self.isInterface() ? "interface " : "class ";
    return kind + getName(self);
  }

  /// See [Class#desiredAssertionStatus()]: a vat's assertions never run, whatever its host was started with.
  public static boolean desiredAssertionStatus(Class<?> self) {
    return false;
  }

  /// See [Class#getEnumConstants()].
  public static Object[] getEnumConstants(Class<?> self) {
    Object[] constants = self.getEnumConstants();
    if (constants != null) {
      Meter.allocate(constants.length, REFERENCE);
    }
    return constants;
  }

  /// Whether a class is one that vats share with their host.
  static boolean isOfTheJdk(Class<?> type) {
    return type.getClassLoader() == null;
  }

  // That of its name, as far as classes have one of their own: all proxies have the same.
  static int hashCode(Class<?> self) {
    return isProxy(self) ? 0 : getName(self).hashCode();
  }

  // A presence is of a class that the JVM numbers as it comes to it.
  private static String stable(Class<?> self, String name) {
    return isProxy(self) ? StableText.of(name) : name;
  }

  // No vat can write such a class, so that those of the JVM's are all there are.
  private static boolean isProxy(Class<?> type) {
    return Proxy.class.isAssignableFrom(type);
  }

  // java.util.ArrayList, and not the name of what stands behind it.
  static String sourceName(String name) {
    String java = name.replace(PLAIN_OBJECT, "java.lang.Object").replace(LIBRARY, "java.");
    int lambda = java.indexOf(LAMBDA);
    return lambda < 0 ? java : java.substring(0, lambda) + "$$Lambda";
  }
}
