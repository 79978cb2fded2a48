package vatworks.vow;

import java.util.ArrayList;
import java.util.List;

/// A value that cannot be written or read. It is thrown where that is found, and learns on its way up at
/// which place within the arguments that was; so what passes pays nothing for it.
final class Mismatch extends RuntimeException {

  private static final int SHOWN_CHARS = 60;

  private final boolean tooDeep;
  private final List<Step> inwards = new ArrayList<>(); // innermost first

  private record Step(Object holder, String step) {}

  private Mismatch(String sentence, boolean tooDeep) {
    super(sentence, null, false, false);
    this.tooDeep = tooDeep;
  }

  /// @param sentence what is wrong, without its subject: `is a java.lang.Thread: expected ...`
  Mismatch(String sentence) {
    this(sentence, false);
  }

  /// A value with too many others around it; if it is around itself, the message will say so.
  static Mismatch tooDeep(int limit) {
    return new Mismatch(
        "nests too deep: expected at most " + limit + " lists, maps and records within each other", true);
  }

  /// The same, found at this place of a list.
  Mismatch in(Object holder, int index) {
    inwards.add(new Step(holder, "[" + index + "]"));
    return this;
  }

  /// The same, found under this key of a map or in this component of a record.
  Mismatch in(Object holder, String name) {
    inwards.add(new Step(holder, isName(name) ? "." + name : "[\"" + shown(name) + "\"]"));
    return this;
  }

  /// @param root how the path begins: `value`, or `args`
  /// @param whose what to put after the path, such as ` of Bank.open`; may be empty
  String sentence(String root, String whose) {
    List<Step> steps = inwards.reversed();
    int repeated = tooDeep ? firstRepeated(steps) : -1;
    if (repeated < 0) {
      return path(root, steps) + whose + " " + getMessage();
    }
    Object holder = steps.get(repeated).holder();
    int first = 0;
    while (steps.get(first).holder() != holder) {
      first++;
    }
    return path(root, steps.subList(0, repeated)) + whose + " is " + path(root, steps.subList(0, first))
        + " itself: expected no cycles";
  }

  private static int firstRepeated(List<Step> steps) {
    for (int later = 1; later < steps.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (steps.get(earlier).holder() == steps.get(later).holder()) {
          return later;
        }
      }
    }
    return -1;
  }

  private static String path(String root, List<Step> steps) {
    StringBuilder path = new StringBuilder(root);
    for (Step step : steps) {
      path.append(step.step());
    }
    return path.toString();
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || !Character.isJavaIdentifierStart(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (!Character.isJavaIdentifierPart(text.charAt(i))
          || Character.isIdentifierIgnorable(text.charAt(i))) {
        return false;
      }
    }
    return text.length() <= SHOWN_CHARS;
  }

  /// The beginning of a text of unknown length and content, fit to be part of a sentence and of a body.
  static String shown(String text) {
    String shown = text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "...";
    return Unicode.mended(shown);
  }
}
