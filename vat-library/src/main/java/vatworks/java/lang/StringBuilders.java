package vatworks.java.lang;

import vatworks.meter.Meter;

/// Methods of `StringBuilder` that are given what a vat may have written itself: it becomes a text first, which
/// is then as long as it is.
public final class StringBuilders {

  private static final int COPY = 4;
  private static final int BYTES = 4;
  private static final int MOVE = 8;

  private StringBuilders() {}

  /// See [StringBuilder#append(Object)].
  public static StringBuilder append(StringBuilder self, Object value) {
    String text = Strings.valueOf(value);
    charge(text.length());
    return self.append(text);
  }

  /// See [StringBuilder#append(CharSequence)].
  public static StringBuilder append(StringBuilder self, CharSequence value) {
    return append(self, (Object) value);
  }

  /// See [StringBuilder#append(CharSequence, int, int)].
  public static StringBuilder append(StringBuilder self, CharSequence value, int start, int end) {
    String text = Strings.valueOf(value);
    charge(Math.max(0, end - start));
    return self.append(text, start, end);
  }

  /// See [StringBuilder#insert(int, Object)].
  public static StringBuilder insert(StringBuilder self, int offset, Object value) {
    String text = Strings.valueOf(value);
    Meter.chargeLong(self.length() / MOVE);
    charge(text.length());
    return self.insert(offset, text);
  }

  /// See [StringBuilder#insert(int, CharSequence)].
  public static StringBuilder insert(StringBuilder self, int offset, CharSequence value) {
    return insert(self, offset, (Object) value);
  }

  /// See [StringBuilder#insert(int, CharSequence, int, int)].
  public static StringBuilder insert(
      StringBuilder self, int offset, CharSequence value, int start, int end) {
    String text = Strings.valueOf(value);
    Meter.chargeLong(self.length() / MOVE);
    charge(Math.max(0, end - start));
    return self.insert(offset, text, start, end);
  }

  private static void charge(int length) {
    Meter.chargeLong(4 + length / COPY);
    Meter.allocate(8L + (long) BYTES * length);
  }
}
