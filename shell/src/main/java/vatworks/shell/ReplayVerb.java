package vatworks.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The commands of the console on a journal, with what `help` says of them.
enum ReplayVerb implements Manual {
  GOTO("goto", "CRANK", "go to the time after a crank", "goto 17",
      """
          Prints the crank. `goto 0` goes to the beginning, when the tables were empty,
          and `goto last` to the journal's end.
          """),
  NEXT("next", "[N]", "go on by a crank, or by N", "next 3",
      """
          Prints every crank as `step` does in the shell: what its vat was brought, what
          it asked for, and after `=` what that changed in the tables.

          What a vat asked for is read back from what changed. Where it asked for more,
          which changed nothing, or where its turn was aborted, a line says so.
          """),
  BACK("back", "[N]", "go back by a crank, or by N", "back",
      """
          Prints the crank after which this is.
          """),
  UNTIL("until", "PATTERN", "go on to the next crank with something in it", "until bob.greet",
      """
          PATTERN is one of

            bob           a crank of that vat; kernel is the kernel
            bob.greet     one that brings bob this message; .greet any vat
            ko22 or kp40  one that has to do with this reference
            fault         one that was aborted
            /out of/      one in which a line was logged with this in it, a regular
                          expression

          A vat that is named like something else is written @fault.
          """),
  TRACE("trace", "[CRANK]", "what caused a crank, and what it caused", "trace 17",
      """
          The crank that sent what this one was for, the crank that caused that, and so
          on; and all that came of this one, each with what came of it below. Messages
          are in the kernel's own names, as they were sent: one to a promise waited in it
          until the crank that is named. Without CRANK, of the present one.
          """),
  WHY("why", "KREF", "how each vat came to hold a reference", "why ko22",
      """
          Who made it, who got it from there and with what, and so on, of all vats that
          have held it up to now. Whoever stands further to the right has it from whom
          stands above.
          """),
  DIFF("diff", "CRANK [CRANK]", "how the tables differ after two cranks", "diff 12 17",
      """
          Line by line what is in the tables after the first and not after the second
          (-), or the other way round (+). Without a second CRANK, after the present one.
          """),
  SHOW_TABLES(Verb.SHOW_TABLES),
  SHOW_GRAPH(Verb.SHOW_GRAPH),
  VOWS(Verb.VOWS),
  VATS(Verb.VATS),
  FLOWS(Verb.FLOWS),
  METERS(Verb.METERS),
  FAULTS(Verb.FAULTS),
  LOG("log", "[VAT]", "what the vats had logged", "log alice",
      """
          The last 10,000 lines up to the present crank, or those of one vat; `log kernel`
          shows the kernel's own.
          """),
  HELP("help", "[COMMAND]", "the commands, or one of them", "help until", ""),
  QUIT("quit", "", "leave", "quit",
      """
          `exit` and Ctrl-D do the same.
          """);

  private final String word;
  private final String arguments;
  private final String summary;
  private final String example;
  private final String text;

  ReplayVerb(String word, String arguments, String summary, String example, String text) {
    this.word = word;
    this.arguments = arguments;
    this.summary = summary;
    this.example = example;
    this.text = text;
  }

  /// The same command as in the shell.
  ReplayVerb(Verb verb) {
    this(verb.word(), verb.arguments(), verb.summary(), verb.example(), verb.text());
  }

  /// The command of that name.
  static Optional<ReplayVerb> of(String word) {
    if (word.equals("exit")) {
      return Optional.of(QUIT);
    }
    return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
  }

  /// All names, in the order in which help lists them.
  static List<String> words() {
    return Arrays.stream(values()).map(verb -> verb.word).toList();
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String arguments() {
    return arguments;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public String example() {
    return example;
  }

  @Override
  public String text() {
    return text;
  }
}
