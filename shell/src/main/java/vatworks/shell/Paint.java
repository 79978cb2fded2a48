package vatworks.shell;

/// Colours, where the output is a terminal that wants them.
enum Paint {
  PLAIN,
  COLOURED;

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String waiting(String text) {
    return paint("33", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
