package vatworks.java.util;

/// Puts strings together with something between them and around all.
public final class StringJoiner {

  private final String delimiter;
  private final String prefix;
  private final String suffix;
  private StringBuilder joined;
  private String empty;

  public StringJoiner(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    this.prefix = Objects.requireNonNull(prefix, "The prefix must not be null").toString();
    this.delimiter = Objects.requireNonNull(delimiter, "The delimiter must not be null").toString();
    this.suffix = Objects.requireNonNull(suffix, "The suffix must not be null").toString();
  }

  public StringJoiner setEmptyValue(CharSequence text) {
    empty = Objects.requireNonNull(text, "The empty value must not be null").toString();
    return this;
  }

  public StringJoiner add(CharSequence text) {
    String next = String.valueOf(text);
    if (joined == null) {
      joined = new StringBuilder(next);
    } else {
      joined.append(delimiter).append(next);
    }
    return this;
  }

  public StringJoiner merge(StringJoiner other) {
    return other.joined == null ? this : add(other.joined.toString());
  }

  public int length() {
    return joined == null && empty != null
        ? empty.length()
        : prefix.length() + (joined == null ? 0 : joined.length()) + suffix.length();
  }

  @Override
  public String toString() {
    return joined == null && empty != null ? empty : prefix + (joined == null ? "" : joined) + suffix;
  }
}
