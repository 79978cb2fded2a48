package vatworks.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The commands of the console, with what `help` says of them.
enum Verb implements Manual {
  RUN("run", "", "deliver what is queued, and go on", "run",
      """
          From here on every message is delivered as soon as its turn comes. What the
          vats log appears as it is written. `pause` stops it.
          """),
  PAUSE("pause", "", "stop delivering", "pause",
      """
          The turn that is running ends first. What is queued stays queued, for `step`
          or `run`.
          """),
  STEP("step", "[N]", "deliver the next message, or N", "step 3",
      """
          For a paused container. Prints every delivery, what the vat asked for in its
          turn, and after `=` what that changed in the tables:

            crank 2: alice <- o+0.meet #["$0"] [o-50]
              send o-50.greet #["$0"] [o+7]
              = ko22 owned by v1
              = v1: o+7 = ko22
          """),
  SEND("send", "VAT [FACET] METHOD [JSON-ARGS]", "send a message, and wait for its answer",
      "send alice 3 greet [\"Hi\", \"@bob\"]",
      """
          FACET is one of the vat's export numbers, `3` or `o+3`; without it the
          message goes to the root, facet 0. JSON-ARGS is a JSON array, `[]` if left
          out. In it, "@bob" is a reference to bob's root and "@bob:3" one to bob's
          facet 3; the text @x is "@@x".

          A vat of objects answers. Its answer is printed when it comes; the prompt
          comes back earlier if nothing is left to deliver, if the container is paused,
          or with Ctrl-C. Raw vats are sent messages that want no answer.
          """),
  UPGRADE("upgrade", "VAT", "start a vat again from its sources as they are now", "upgrade alice",
      """
          Compiles the vat's sources, and shared's, and has the vat go on with them. Who
          holds a reference to the vat's root goes on holding it, and messages that are
          queued go to the new code; answers that the vat still owed are rejected with
          `upgraded`. The vat's state is gone, but for the text that the old root's
          beforeUpgrade() answers: the new root's upgraded(String) is given that. Where
          anything goes wrong, nothing has changed.
          """),
  SHOW_TABLES("show-tables", "[VAT|TABLE] [--json]", "the kernel's tables",
      "show-tables alice",
      """
          All tables, or only a vat's c-list, or one TABLE: queue, objects, or promises
          with the messages that wait in them. With --json as one JSON object on one
          line. A vat that is named like a table is written @queue.
          """),
  SHOW_GRAPH("show-graph", "[FILE.svg|FILE.dot]", "who holds a reference to what",
      "show-graph vats.svg",
      """
          As text, a line a reference and a line for everybody who waits for a promise;
          or into a file: a picture (.svg), or a graph for Graphviz (.dot). A file that is
          there already is overwritten.
          """),
  VOWS("vows", "[VAT] [--json]", "what the vats wait for, and on whom", "vows alice",
      """
          A row for every promise that a vat waits for, with how many messages wait in
          it. `on` says what must happen first:

            bob                      bob decides it
            greet() -> bob (queued)  it is the result of a message in the queue
            greet() -> kp40 -> bob   the message waits in kp40, which bob decides
            kp40 -> bob              it stands for what kp40 will stand for

          Below, a line for every circle. `deadlock`: these promises wait for each other,
          and none will ever be settled. `possible deadlock`: there are vats in it, which
          could go on only if a message came from elsewhere.
          """),
  VATS("vats", "", "the vats, and how each does", "vats",
      """
          A line a vat: its id, name and status, how many entries its c-list has, and
          how many messages wait for it. Below, what has changed in the sources since
          they were compiled, if anything has.
          """),
  FLOWS("flows", "[--json]", "the flows, what they pay and what they wait for", "flows",
      """
          A line a flow. The one that can run and pays most is next: `price` is what it
          pays now, which grows by `slope` with every crank that it waits, and is back at
          `start` once it was served. `sent` counts what was sent on it, which keeps its
          order; `riding` what goes at its price only. f0 is the container's main flow,
          f1 the console's. Status is `ready`, `empty`, `paused`, `waiting` (for a promise,
          or for a vat that is stopped), or `stuck`: the promise that its first message
          waits for could only be settled by what waits behind it.
          """),
  BOOST("boost", "FLOW PRICE", "set the price that a flow begins at", "boost f2 500",
      """
          FLOW is a flow's id, or its name if no other flow has it. PRICE is from 0 to
          1000: the flow that can run and pays most is next.
          """),
  METERS("meters", "[--json]", "the meters, what is left in them and who runs on them", "meters",
      """
          A line a meter, those that were made from it below it: what is left, what was
          spent, and how much of that a second since meters was asked for last. A vat's
          computrons are taken from its meter and from all above it. m0 is the
          container's own. Status is `ok`, `low` (its watcher was told), `dry` (a vat
          waits for it; its keeper was told, if it has one), `stopped`, or `stopped
          above`.
          """),
  REFILL("refill", "METER COMPUTRONS", "put computrons into a meter", "refill m1 5M",
      """
          METER is a meter's id, or its name if no other meter has it. COMPUTRONS is a
          number from 1, `5000`, `20k`, `5M` or `1G`. The vats that waited for them go on.
          """),
  SUSPEND("suspend", "WHAT", "stop a vat, a flow, or all that runs on a meter", "suspend alice",
      """
          WHAT is the name or the id of a vat (`v1`), a flow (`f2`) or a meter (`m1`). What is
          for a vat that is suspended waits. Of a flow, what was sent on it waits, and what
          rides on it goes on. `resume` has it go on.
          """),
  RESUME("resume", "WHAT", "have what was suspended go on", "resume alice",
      """
          WHAT is the name or the id of a vat (`v1`), a flow (`f2`) or a meter (`m1`). A vat that
          waits for another reason too, because it failed or its meter is dry, still waits
          for that.
          """),
  FAULTS("faults", "[--json]", "the vats that failed, and wait for somebody to decide", "faults",
      """
          A line a vat: in which crank it failed, at what, and how, and which vat is its
          keeper, if it has one. `retry` has it try again, `skip` go on without; so can its
          keeper. `divergence` is a vat that did not do again what it had done when the
          container was opened: only `upgrade` and `kill` help it.
          """),
  RETRY("retry", "VAT", "have a vat try again what it failed at", "retry alice",
      """
          For a vat that is among the `faults`.
          """),
  SKIP("skip", "VAT", "have a vat go on without what it failed at", "skip alice",
      """
          For a vat that is among the `faults`. The message's result is rejected.
          """),
  KILL("kill", "VAT [REASON]", "end a vat for good", "kill mallory it is of no use",
      """
          What the vat was to resolve is rejected, and so is all that is sent to it. REASON is
          for those who hear of it.
          """),
  LOG("log", "[VAT] [-f]", "what the vats have logged", "log alice",
      """
          The last 10,000 lines of the container, or those of one vat; `log kernel`
          shows the kernel's own. With -f the last 10 lines, and then every new one
          until Ctrl-C.
          """),
  HELP("help", "[COMMAND]", "the commands, or one of them", "help step",
      """

          """),
  QUIT("quit", "", "leave; what was opened here is closed", "quit",
      """
          `exit` and Ctrl-D do the same. A container that `bin/vat start` has started runs
          on. One that this shell has opened is closed, and a turn that is running is
          waited for, for 2 s at most.
          """);

  final String word;
  final String arguments;
  final String summary;
  final String example;
  private final String text;

  Verb(String word, String arguments, String summary, String example, String text) {
    this.word = word;
    this.arguments = arguments;
    this.summary = summary;
    this.example = example;
    this.text = text;
  }

  /// The command of that name.
  static Optional<Verb> of(String word) {
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
