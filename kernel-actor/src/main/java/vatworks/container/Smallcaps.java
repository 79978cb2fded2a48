package vatworks.container;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.container.Arguments.Encoded;
import vatworks.vat.Facet;

/// Writes a body in the smallcaps encoding of Endo's marshal: JSON text after a `#`, in which a string whose
/// first character is one of `!` to `-` means something that JSON cannot say.
///
/// | written | means |
/// | --- | --- |
/// | `"$0"` | the reference of that index |
/// | `"+12"`, `"-12"` | an integer that a double may not hold exactly |
/// | `"#NaN"`, `"#Infinity"`, `"#-Infinity"` | the doubles that JSON lacks |
/// | `"!$0"` | the string `$0`: every other string that begins in this way has a `!` put before it |
final class Smallcaps {

  // 2^53 - 1, the largest integer up to which a double holds every one.
  private static final long MAX_SAFE = (1L << 53) - 1;

  private final StringBuilder body = new StringBuilder("#");
  private final Map<Facet, Integer> facets = new LinkedHashMap<>();
  private boolean first = true;

  /// What has been written.
  Encoded encoded() {
    return new Encoded(body.toString(), List.copyOf(facets.keySet()));
  }

  void openArray() {
    open('[');
  }

  void closeArray() {
    close(']');
  }

  void openObject() {
    open('{');
  }

  void closeObject() {
    close('}');
  }

  /// The key of the value that is written next.
  void key(String key) {
    escaped(key);
    body.append(':');
    first = true; // No comma between a key and its value.
  }

  void nothing() {
    raw("null");
  }

  void bool(boolean value) {
    raw(value ? "true" : "false");
  }

  void string(String value) {
    escaped(value);
  }

  void reference(Facet facet) {
    Integer known = facets.get(facet);
    int index = known == null ? facets.size() : known;
    facets.putIfAbsent(facet, index);
    raw("\"$" + index + "\"");
  }

  void integer(long value) {
    if (value >= -MAX_SAFE && value <= MAX_SAFE) {
      raw(Long.toString(value));
    } else {
      raw('"' + (value > 0 ? "+" : "") + value + '"');
    }
  }

  /// An integer of any size.
  ///
  /// @param digits as JSON writes it: a `-` perhaps, then digits without a leading zero
  void integer(String digits) {
    if (digits.length() <= 18) {
      integer(Long.parseLong(digits)); // Also makes 0 of -0.
    } else {
      raw('"' + (digits.charAt(0) == '-' ? "" : "+") + digits + '"');
    }
  }

  /// A double. One that is a whole number is written as an integer, as the encoding has no -0 and no 1.0.
  void number(double value) {
    if (Double.isNaN(value)) {
      raw("\"#NaN\"");
    } else if (Double.isInfinite(value)) {
      raw(value > 0 ? "\"#Infinity\"" : "\"#-Infinity\"");
    } else if (value == Math.rint(value) && Math.abs(value) <= MAX_SAFE) {
      raw(Long.toString((long) value));
    } else {
      raw(Double.toString(value));
    }
  }

  private void open(char bracket) {
    comma();
    body.append(bracket);
    first = true;
  }

  private void close(char bracket) {
    body.append(bracket);
    first = false;
  }

  private void raw(String json) {
    comma();
    body.append(json);
  }

  private void escaped(String text) {
    comma();
    boolean special = !text.isEmpty() && text.charAt(0) >= '!' && text.charAt(0) <= '-';
    body.append(special ? "\"!" : "\"");
    JsonStringEncoder.getInstance().quoteAsString(text, body);
    body.append('"');
  }

  private void comma() {
    if (!first) {
      body.append(',');
    }
    first = false;
  }
}
