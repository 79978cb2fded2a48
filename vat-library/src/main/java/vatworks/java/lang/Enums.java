package vatworks.java.lang;

import vatworks.meter.Meter;

/// What a confined vat can ask of enums by name.
public final class Enums {

  private Enums() {}

  /// See [Enum#valueOf(Class, String)]. The JDK would find the constant in a table that it makes when it is
  /// first asked.
  public static <E extends Enum<E>> E valueOf(Class<E> type, String name) {
    if (name == null) {
      throw new NullPointerException("Name is null");
    }
    for (E constant : type.getEnumConstants()) {
      Meter.charge(4);
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    Meter.chargeLong(name.length() / 4);
    Meter.allocate(4L * name.length());
    throw new IllegalArgumentException("No enum constant " + Classes.getCanonicalName(type) + "." + name);
  }
}
