package vatworks.container;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Smallcaps;

/// A message's body, or a value, as the console shows it: one line of JSON that says what it means.
///
/// Strings are without smallcaps' marks, integers of any size are digits, and a reference is a name in
/// quotes, `"@bank:3"`. A string that begins with `@` has another before it, as at the prompt, so that what
/// is shown of data and of objects can be typed. An error is `java.lang.IllegalStateException: no luck`.
public final class BodyText {

  private static final JsonBodies BODIES = new JsonBodies();

  private final List<String> names;
  private final StringBuilder text = new StringBuilder();

  private BodyText(List<String> names) {
    this.names = names;
  }

  /// @param body a body in any encoding; one that is not smallcaps is shown as it is
  /// @param names what to call the references, by the index of their slots: `@bank:3`, `kp44`
  /// @return one line that is safe to print
  public static String of(String body, List<String> names) {
    try {
      Object tree = BODIES.read(body);
      Optional<String> error = error(tree);
      if (error.isPresent()) {
        return Printable.line(error.get());
      }
      BodyText text = new BodyText(names);
      text.value(tree);
      return Printable.line(text.text.toString());
    } catch (IllegalArgumentException e) {
      return Printable.line(body);
    }
  }

  private void value(Object tree) {
    switch (tree) {
      case null -> text.append("null");
      case String written -> string(written);
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      default -> text.append(tree);
    }
  }

  private void list(List<?> list) {
    String separator = "[";
    for (Object item : list) {
      text.append(separator);
      value(item);
      separator = ",";
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }

  private void map(Map<?, ?> map) {
    Optional<String> error = error(map);
    if (error.isPresent()) {
      quote(error.get());
      return;
    }
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      quote(key((String) entry.getKey()));
      text.append(':');
      value(entry.getValue());
      separator = ",";
    }
    text.append(map.isEmpty() ? "{}" : "}");
  }

  private static String key(String written) {
    return written.equals(Smallcaps.TAG) ? written : unescaped(written);
  }

  private void string(String written) {
    if (Smallcaps.isString(written)) {
      String meant = Smallcaps.unescaped(written);
      quote(meant.startsWith("@") ? "@" + meant : meant);
      return;
    }
    switch (written.charAt(0)) {
      case '$', '&' -> quote(names.get(index(written)));
      case '#' -> text.append(constant(written));
      default -> text.append(integer(written));
    }
  }

  private int index(String written) {
    int end = written.charAt(0) == '$' && written.indexOf('.') > 0 ? written.indexOf('.') : written.length();
    String digits = written.substring(1, end);
    if (digits.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(digits) < names.size()) {
      return Integer.parseInt(digits);
    }
    throw unknown(written);
  }

  // The prompt knows no word for nothing, and null is taken for it.
  private static String constant(String written) {
    return switch (written) {
      case Smallcaps.UNDEFINED -> "null";
      case Smallcaps.NAN, Smallcaps.INFINITY, Smallcaps.MINUS_INFINITY -> written.substring(1);
      default -> throw unknown(written);
    };
  }

  private static String integer(String written) {
    if (!Smallcaps.isBigInteger(written)) {
      throw unknown(written);
    }
    return written.charAt(0) == '+' ? written.substring(1) : written;
  }

  private static Optional<String> error(Object tree) {
    if (!(tree instanceof Map<?, ?> map) || !(map.get(Smallcaps.ERROR) instanceof String message)) {
      return Optional.empty();
    }
    String name = map.get(Smallcaps.NAME) instanceof String known ? unescaped(known) : "Error";
    return Optional.of(message.isEmpty() ? name : name + ": " + unescaped(message));
  }

  private static String unescaped(String written) {
    if (Smallcaps.isString(written)) {
      return Smallcaps.unescaped(written);
    }
    throw unknown(written);
  }

  private static IllegalArgumentException unknown(String written) {
    return new IllegalArgumentException(written + " means nothing in smallcaps");
  }

  private void quote(String string) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(string, text);
    text.append('"');
  }
}
