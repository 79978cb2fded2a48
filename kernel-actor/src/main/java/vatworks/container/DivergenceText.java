package vatworks.container;

import java.util.ArrayList;
import java.util.List;
import vatworks.kernel.recovery.Divergence;
import vatworks.kernel.replay.History;
import vatworks.vat.Asked;

/// What is told of a vat that does not do again what it did: what it was brought, what it asked for then, and
/// what it asks for now.
final class DivergenceText {

  private static final int CHARS = 400;

  private final Divergence divergence;
  private final List<String> lines = new ArrayList<>();

  private DivergenceText(Divergence divergence) {
    this.divergence = divergence;
  }

  /// @param history where the journal tells what the vat asked for then
  static String of(Divergence divergence, History history) {
    DivergenceText text = new DivergenceText(divergence);
    text.write(history.story(divergence.crank()).recalled().asked());
    return String.join("\n", text.lines);
  }

  private void write(List<Asked> expected) {
    lines.add(
        "vat " + divergence.name() + " is stopped: run again, it does something else in crank "
            + divergence.crank());
    if (!divergence.delivery().isEmpty()) {
      line("brought", divergence.delivery());
    }
    if (divergence.problem().isPresent()) {
      line("problem", divergence.problem().get());
    }
    compare(expected, divergence.found());
    lines.add("Messages for it wait, and all other vats go on. The usual causes:");
    lines.add("- it reads what differs from run to run: a clock, chance, the order of a HashSet, a file;");
    lines.add("- the Java that runs it is another than before, and answers something else.");
    lines.add(
        "If the cause goes away, the vat goes on by itself at the next start; upgrade " + divergence.name()
            + " in the shell");
    lines.add("makes it anew from its sources.");
  }

  private void compare(List<Asked> expected, List<Asked> found) {
    int same = 0;
    while (same < expected.size() && same < found.size() && expected.get(same).equals(found.get(same))) {
      same++;
    }
    if (same < expected.size() || same < found.size()) {
      line("syscall", same + 1 + " of " + expected.size() + " expected and " + found.size() + " found");
      line("expected", at(expected, same));
      line("found", at(found, same));
    } else if (divergence.problem().isEmpty()) {
      line("syscall", "one that changes nothing: the journal tells only that it was another");
    }
  }

  private static String at(List<Asked> asked, int index) {
    return index < asked.size() ? asked.get(index).toString() : "nothing more";
  }

  private void line(String title, String text) {
    String line = Printable.line(text);
    String shown = line.length() <= CHARS ? line : line.substring(0, CHARS) + "...";
    lines.add(String.format("  %-9s %s", title, shown));
  }
}
