package vatworks.kernel.replay;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.QueueItem;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;

/// What to look for in a history.
///
/// | written | is in a crank |
/// | --- | --- |
/// | `bob` | of that vat; `kernel` stands for the kernel |
/// | `bob.greet` | that brings the vat this message |
/// | `.greet` | that brings any vat this message |
/// | `ko22`, `kp40` | that is for, sends, settles or otherwise changes something about this reference |
/// | `fault` | that was aborted |
/// | `/out of/` | in which somebody logged a line that this regular expression is found in |
///
/// A vat that is named like something else is written `@fault`.
public sealed interface Sought {

  record Of(String vat) implements Sought {}

  /// @param vat the receiver, or whoever it is
  record Call(Optional<String> vat, String method) implements Sought {}

  record Reference(Kref kref) implements Sought {}

  record Fault() implements Sought {}

  record Line(Pattern pattern) implements Sought {}

  /// Reads what is sought.
  ///
  /// @throws IllegalArgumentException if it is none of the above, with a sentence that says what was expected
  static Sought parse(String text) {
    if (text.equals("fault")) {
      return new Fault();
    }
    if (text.matches("k[op](0|[1-9][0-9]{0,14})")) {
      long number = Long.parseLong(text.substring(2));
      return new Reference(text.charAt(1) == 'o' ? Kref.object(number) : Kref.promise(number));
    }
    if (text.startsWith("/")) {
      return new Line(pattern(text));
    }
    int dot = text.indexOf('.');
    String vat = name(dot < 0 ? text : text.substring(0, dot));
    if (dot < 0 ? vat.isEmpty() : dot == text.length() - 1) {
      throw new IllegalArgumentException(
          "expected a vat, VAT.METHOD, a kref, fault or /REGEX/, found \"" + text + "\"");
    }
    return dot < 0
        ? new Of(vat)
        : new Call(Optional.of(vat).filter(it -> !it.isEmpty()), text.substring(dot + 1));
  }

  private static String name(String text) {
    return text.startsWith("@") ? text.substring(1) : text;
  }

  private static Pattern pattern(String text) {
    if (text.length() < 3 || !text.endsWith("/")) {
      throw new IllegalArgumentException(
          "expected a regular expression between two /, found \"" + text + "\"");
    }
    try {
      return Pattern.compile(text.substring(1, text.length() - 1));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "expected a regular expression, found \"" + text + "\": " + e.getDescription(), e);
    }
  }

  /// The vat that is named, if one is.
  default Optional<String> vatNamed() {
    return switch (this) {
      case Of of -> Optional.of(of.vat());
      case Call call -> call.vat();
      case Reference _,Fault _,Line _ -> Optional.empty();
    };
  }

  /// Whether it is in this crank.
  ///
  /// @param before the tables before the crank
  /// @param changes of the whole crank
  default boolean isIn(Tables before, List<Change> changes) {
    VatId vat = ((Change.CrankEnded) changes.getLast()).vat();
    Optional<QueueItem> taken = Change.taken(changes).map(before::head);
    return switch (this) {
      case Of(String name) -> isNamed(name, vat, before);
      case Call(Optional<String> name, String method) -> !vat.equals(VatId.KERNEL)
          && taken.isPresent()
          && taken.get() instanceof Message message
          && message.method().equals(method)
          && (name.isEmpty() || isNamed(name.get(), vat, before));
      case Reference(Kref kref) -> taken.isPresent() && Mentions.in(taken.get(), kref)
          || changes.stream().anyMatch(change -> Mentions.in(change, kref));
      case Fault _ -> History.fault(changes).isPresent();
      case Line(Pattern pattern) -> changes.stream()
          .anyMatch(it -> it instanceof Change.Logged logged && pattern.matcher(logged.line()).find());
    };
  }

  private static boolean isNamed(String name, VatId vat, Tables tables) {
    return vat.equals(VatId.KERNEL)
        ? name.equals(Story.KERNEL)
        : tables.vat(vat).name().equals(name);
  }
}
