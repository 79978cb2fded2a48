package vatworks.kernel;

import java.util.List;
import java.util.Objects;

/// Data with capabilities, in the kernel's own names.
///
/// @param body the text, which the kernel never reads
/// @param slots the references that the body mentions by index
public record Data(String body, List<Kref> slots) {

  public Data {
    Objects.requireNonNull(body, "body");
    slots = List.copyOf(slots);
  }

  /// A reason of the kernel's own for a rejection, in the smallcaps encoding of an error.
  static Data problem(String sentence) {
    StringBuilder body = new StringBuilder("#{\"#error\":\"");
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '"' || c == '\\') {
        body.append('\\').append(c);
      } else if (c < 0x20) {
        body.append(String.format("\\u%04x", (int) c));
      } else {
        body.append(c);
      }
    }
    return new Data(body.append("\",\"name\":\"Error\"}").toString(), List.of());
  }

  @Override
  public String toString() {
    return slots.isEmpty() ? body : body + " " + slots;
  }
}
