package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the user is told, however long what they typed is.
class ComplaintTest {

  @Test
  void lineIsShownWholeUpToTwoHundredCharacters() {
    String args = "x".repeat(185);
    assertThat(complaint("send bob greet " + args))
        .startsWith("send bob greet " + args + "\n" + " ".repeat(15) + "^ ");
    assertThat(complaint("send bob greet " + args + "y"))
        .startsWith("send bob greet " + args + "...\n" + " ".repeat(15) + "^ ");
  }

  @Test
  void longLineIsShownRoundTheCaret() {
    List<String> lines = complaint("send bob greet [" + "1,".repeat(50_000) + "x]").lines().toList();
    assertThat(lines.get(0)).startsWith("...").contains("1,1,1").endsWith(",x]").hasSizeLessThan(210);
    assertThat(lines.get(1)).matches(" +\\^ expected the arguments as a JSON array");
    int caret = lines.get(1).indexOf('^');
    assertThat(lines.get(0).substring(caret - 1)).contains("x");
    assertThat(lines.get(0).length() - caret).isLessThan(4);
  }

  @Test
  void cutIsNotMadeInsideACharacter() {
    String line = "send bob greet x" + "\ud83d\ude00".repeat(200);
    String shown = complaint(line).lines().findFirst().orElseThrow();
    assertThat(shown).endsWith("\ud83d\ude00...");
  }

  @Test
  void longWordsAreCut() {
    assertThat(Complaint.of(new Command.Unknown("x".repeat(60))))
        .startsWith("there is no command \"" + "x".repeat(60) + "\"\n");
    assertThat(Complaint.of(new Command.Unknown("x".repeat(1_000_000))))
        .startsWith("there is no command \"" + "x".repeat(60) + "...\"\n");
    assertThat(Complaint.noSuchVat("y".repeat(61), List.of("bob")))
        .startsWith("there is no vat \"" + "y".repeat(60) + "...\"\n");
  }

  private static String complaint(String line) {
    return CommandParser.parse(line) instanceof Command.Erroneous erroneous ? Complaint.of(erroneous) : line;
  }
}
