package vatworks.shell;

import vatworks.container.Conversation.Arrow;

/// What is written at the arrows of a sequence diagram.
final class DiagramText {

  private static final String CUT = "…";

  private DiagramText() {}

  /// `greet("Bob")`; of an answer `greet = 7`, or where it was rejected `greet ! no luck`; of a promise that is
  /// no answer `kp41 = 7`.
  ///
  /// @param room in characters
  static String label(Arrow arrow, int room) {
    String what = arrow.method().isEmpty() ? arrow.subject() : arrow.method();
    return switch (arrow.kind()) {
      case MESSAGE, DROPPED -> {
        String head = shortened(what, Math.max(1, room - 2));
        yield head + "(" + shortened(arrow.text(), Math.max(1, room - head.length() - 2)) + ")";
      }
      case FULFILLED, FORWARDED -> shortened(what + " = " + arrow.text(), room);
      case REJECTED -> shortened(what + " ! " + arrow.text(), room);
    };
  }

  /// The text, or its beginning.
  static String shortened(String text, int room) {
    if (text.codePointCount(0, text.length()) <= room) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, room - 1))) + CUT;
  }
}
