package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vatworks.kernel.journal.ChangeCodec;
import vatworks.kernel.journal.TablesCodec;
import vatworks.vat.Asked;
import vatworks.vat.Budget;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Facet;
import vatworks.vat.Gauge;
import vatworks.vat.Limits;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// Runs a kernel by hand, a crank a line, and says what each did to the tables.
///
/// A script has lines `input => delivery | change, change, ...`; the delivery is there only where there is
/// one. Inputs:
///
/// - `wire left, right` adds vats
/// - `acquaint ann, bob, carol` adds vats of which each holds the roots of those after it, from `o-50`
/// - `give v1 v2:0` puts facet 0 of v2 into v1's c-list
/// - `console @right.greet #["$0"] [@left:3]` is a message from outside
/// - `ask @right.greet #["$0"] [@left:3]` is one that wants an answer
/// - `turn: send o-50.greet #[] [o+7] -> p+1; subscribe p+1; log hello` delivers the head and asks for this
/// - `turn: resolve p-60 fulfilled #3 & p+1 rejected #"no" & p+2 forwarded #"$0" [o-50]` likewise
/// - `turn charged 310: log hello` likewise, and it is charged so many computrons
/// - `turn throws boom` delivers the head to a vat that throws
/// - `turn exceeds COMPUTRONS` delivers the head to a vat that uses more of that than it may
/// - `code v1 one` sets what v1 is made of
/// - `upgrade v1 two told state: log hello` makes it of something else, which asks for this
/// - `limits 1000` sets how many bytes a turn may ask for
/// - `budget v1 1000` sets how many computrons a turn of v1 may use
/// - `suspend v1 reason`, `resume v1`
/// - `flow orders 0 1` makes a flow that begins at price 0 and grows by 1; the first is f2
/// - `grant v1 f2` puts it into v1's c-list, and `grant v1 kernel` the kernel; a turn then sends
///   `send o-50.greet #[] -> p+1 on o-51`
/// - `boost f2 10`, `pause f2`, `unpause f2`
/// - `meter rent 5000 under m0` makes a meter; the first is m1; `run v1 m1` has v1 run on it
/// - `grant v1 m1`, `grant v1 m1 READ`, `grant v1 m1 REFILL` likewise
/// - `refill m1 100`, `stop m1`, `start m1`; `hold v1`, `unhold v1`
/// - `watch m1 100 @ann`, `keep m1 @ann` have ann's root told that it is low, or dry
/// - `keeper v1 @ann` has ann's root told when v1 fails, if it may; `watcher v1 @ann` when v1 is terminated
/// - `policy SKIP TERMINATE SUSPEND` is for exceptions, syscalls and limits
/// - `retry v1`, `skip v1`, `kill v1 reason`, `lose v1 reason`
/// - `tables` says what is in them
/// - `next` does what the head calls for where that is no turn
public final class Script {

  private static final Pattern SEND = Pattern
      .compile(
          "send ([op][+-]\\d+)\\.(\\S+) (#\\S*)(?: \\[(.*)])?(?: -> (p[+-]\\d+))?(?: on ([op][+-]\\d+))?");
  private static final Pattern CONSOLE = Pattern
      .compile("(?:console|ask) (@\\S+?)\\.(\\S+) (#\\S*)(?: \\[(.*)])?");
  private static final Pattern CHARGED = Pattern.compile("turn charged (\\d+)");
  private static final Pattern RESOLUTION = Pattern
      .compile("([op][+-]\\d+) (fulfilled|forwarded|rejected) (#\\S*)(?: \\[(.*)])?");

  Tables tables = new Tables();
  final List<Change> journal = new ArrayList<>();
  final Map<Long, List<Asked>> asked = new HashMap<>(); // by crank; of turns that did not throw
  private Kernel kernel = new Kernel(tables, MapperBodies.POWERS);

  /// A script in a file of many.
  public record Written(String title, String text) {}

  /// The scripts of a file of this folder: each begins with `## ` and its title.
  public static List<Written> written(String resource) {
    try (InputStream in = Script.class.getResourceAsStream(resource)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^## "))
          .skip(1)
          .map(section -> section.split("\n", 2))
          .map(parts -> new Written(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs the script and compares every line's outcome.
  public static Script assertDecides(String text) {
    Script script = new Script();
    StringBuilder found = new StringBuilder();
    for (String line : text.strip().split("\n")) {
      String input = line.replaceAll("=>.*", "").strip();
      if (input.isEmpty() || input.startsWith("|")) {
        continue;
      }
      found.append(input).append('\n').append(script.run(input));
    }
    // Outcomes stand a change a line, so that a difference shows.
    String expected = Arrays.stream(text.strip().split("\n"))
        .map(line -> line.strip().startsWith("=>") ? "  " + line.strip() : line.strip())
        .reduce("", (all, line) -> all + line + "\n");
    assertThat(found.toString()).isEqualTo(expected);
    return script;
  }

  /// Runs one line.
  ///
  /// @return its delivery and its changes but the crank's end, each on a line of its own
  public String run(String input) {
    List<String> outcome = new ArrayList<>();
    if (input.startsWith("turn")) {
      turn(input, outcome);
    } else if (input.startsWith("acquaint ")) {
      acquaint(input.substring("acquaint ".length()).split(", *"));
    } else if (input.equals("tables")) {
      tables.toString().lines().forEach(outcome::add);
    } else {
      apply(decide(input, outcome), outcome);
    }
    return outcome.stream().map(line -> "  => " + line + "\n").collect(Collectors.joining());
  }

  private void acquaint(String[] names) {
    run("wire " + String.join(", ", names));
    for (int holder = 1; holder <= names.length; holder++) {
      for (int other = holder + 1; other <= names.length; other++) {
        run("give v" + holder + " v" + other + ":0");
      }
    }
  }

  private Decision decide(String input, List<String> outcome) {
    String[] words = input.split("[ ,]+");
    switch (words[0]) {
      case "wire" -> {
        Crank crank = kernel.begin();
        Arrays.stream(words).skip(1).forEach(crank::addVat);
        return kernel.end(crank);
      }
      case "give" -> {
        Crank crank = kernel.begin();
        String[] facet = words[2].split(":");
        Kref kref = crank.export(vat(facet[0]), Slot.object(Long.parseLong(facet[1])));
        outcome.add("answers " + crank.inbound(vat(words[1]), kref));
        return kernel.end(crank);
      }
      case "console", "ask" -> {
        Matcher send = match(CONSOLE, input);
        List<Facet> slots = split(send.group(4)).stream().map(Script::facet).toList();
        return kernel.send(
            facet(send.group(1)), send.group(2), send.group(3), slots, words[0].equals("ask"));
      }
      case "code" -> {
        Crank crank = kernel.begin();
        crank.setCode(vat(words[1]), bundles(words), Optional.empty());
        return kernel.end(crank);
      }
      case "upgrade" -> {
        // upgrade v1 code2 told state: send o-50.greet #[]
        String syscalls = input.contains(": ") ? input.substring(input.indexOf(": ") + 2) : "";
        Optional<String> told = words.length > 3 && words[3].equals("told")
            ? Optional.of(words[4].replace(":", ""))
            : Optional.empty();
        asked.put(tables.crank() + 1, asked(syscalls.split("; ")));
        return kernel.upgrade(vat(words[1]), bundles(words), told, asked(syscalls.split("; ")), 7);
      }
      case "limits" -> {
        Crank crank = kernel.begin();
        crank.setLimits(new Limits(1 << 20, 10_000, 256, 16_384, 100_000, Long.parseLong(words[1])));
        return kernel.end(crank);
      }
      case "budget" -> {
        return kernel.budget(
            vat(words[1]), new Budget(Long.parseLong(words[2]), 1 << 20, 1 << 19, 1 << 20));
      }
      case "flow" -> {
        return kernel.addFlow(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
      }
      case "grant" -> {
        Crank crank = kernel.begin();
        Kref kref = crank.object(power(words));
        outcome.add("answers " + crank.inbound(vat(words[1]), kref));
        return kernel.end(crank);
      }
      case "boost" -> {
        return kernel.boost(number(words[1]), Integer.parseInt(words[2]));
      }
      case "pause", "unpause" -> {
        return kernel.pause(number(words[1]), words[0].equals("pause"));
      }
      case "meter" -> {
        Crank crank = kernel.begin();
        crank.addMeter(number(words[4]), words[1], Long.parseLong(words[2]));
        return kernel.end(crank);
      }
      case "run" -> {
        Crank crank = kernel.begin();
        crank.meter(vat(words[1]), number(words[2]));
        return kernel.end(crank);
      }
      case "refill" -> {
        return kernel.refill(number(words[1]), Long.parseLong(words[2]));
      }
      case "stop", "start" -> {
        return kernel.stop(number(words[1]), words[0].equals("stop"));
      }
      case "hold", "unhold" -> {
        return kernel.hold(vat(words[1]), words[0].equals("hold"));
      }
      case "watch" -> {
        Crank crank = kernel.begin();
        crank.watch(
            tables.meter(number(words[1])),
            Optional.of(new KernelMeter.Watcher(Long.parseLong(words[2]), root(crank, words[3]))));
        return kernel.end(crank);
      }
      case "keep" -> {
        Crank crank = kernel.begin();
        crank.keep(tables.meter(number(words[1])), Optional.of(root(crank, words[2])));
        return kernel.end(crank);
      }
      case "keeper" -> {
        VatId owner = tables.vat(words[2].substring(1)).orElseThrow().id();
        Optional<String> refusal = Keeping.refusal(tables, tables.vat(vat(words[1])), owner);
        if (refusal.isPresent()) {
          return new Decision.Refused(refusal.get());
        }
        Crank crank = kernel.begin();
        crank.keep(vat(words[1]), Optional.of(root(crank, words[2])));
        return kernel.end(crank);
      }
      case "watcher" -> {
        Crank crank = kernel.begin();
        crank.watch(vat(words[1]), root(crank, words[2]));
        return kernel.end(crank);
      }
      case "policy" -> {
        return kernel.policy(
            new Fault.Policy(
                Fault.Verdict.valueOf(words[1]), Fault.Verdict.valueOf(words[2]),
                Fault.Verdict.valueOf(words[3])));
      }
      case "retry" -> {
        return kernel.retry(vat(words[1]));
      }
      case "skip" -> {
        return kernel.skip(vat(words[1]));
      }
      case "kill" -> {
        return kernel.terminate(vat(words[1]), words[2]);
      }
      case "lose" -> {
        return kernel.lose(vat(words[1]), words[2], tables.crank());
      }
      case "suspend" -> {
        return kernel.suspend(vat(words[1]), words[2]);
      }
      case "resume" -> {
        return kernel.resume(vat(words[1]));
      }
      case "next" -> {
        return switch (kernel.next()) {
          case Next.Nothing _ -> new Decision.Refused("nothing to do");
          case Next.Drop drop -> drop.decision();
          case Next.Deliver deliver -> new Decision.Refused("a turn: " + deliver.delivery());
          case Next.Perform perform -> kernel.perform(perform);
          case Next.Answer answer -> {
            answer.answers().forEach(it -> outcome.add("answered " + it.promise() + " " + it.state()));
            yield answer.decision();
          }
        };
      }
      default -> throw new IllegalArgumentException(input);
    }
  }

  private Kref root(Crank crank, String name) {
    return crank.export(tables.vat(name.substring(1)).orElseThrow().id(), Slot.object(0));
  }

  private static Power power(String[] words) {
    return switch (words[2].charAt(0)) {
      case 'k' -> new Power.Root();
      case 'f' -> new Power.OfFlow(number(words[2]));
      case 'v' -> new Power.OfVat(vat(words[2]));
      default -> new Power.OfMeter(
          number(words[2]), words.length == 3 ? Power.Facet.FULL : Power.Facet.valueOf(words[3]));
    };
  }

  private void turn(String input, List<String> outcome) {
    Next.Deliver deliver = (Next.Deliver) kernel.next();
    outcome.add(deliver.crank().vat() + " gets " + deliver.delivery());
    Matcher charged = CHARGED.matcher(input);
    long computrons = charged.lookingAt() ? Long.parseLong(charged.group(1)) : 0;
    if (input.startsWith("turn exceeds")) {
      undo(deliver.crank(), Gauge.Limit.valueOf(input.substring("turn exceeds ".length())), outcome);
    } else if (input.contains(" throws ")) {
      String what = input.substring(input.indexOf(" throws ") + " throws ".length());
      apply(kernel.fail(deliver.crank(), List.of(), VatFault.threw(what), computrons), outcome);
    } else {
      String syscalls = input.contains(": ") ? input.substring(input.indexOf(": ") + 2) : "";
      commit(deliver.crank(), asked(syscalls.split("; ")), computrons, outcome);
    }
  }

  private void undo(Crank crank, Gauge.Limit limit, List<String> outcome) {
    Budget budget = tables.limits(crank.vat()).budget();
    apply(kernel.fail(crank, List.of(), VatFault.exceeded(limit, budget), budget.computrons()), outcome);
  }

  private static List<Bundle> bundles(String[] words) {
    return List.of(Bundle.of(words[2].replace(":", "").getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Asked> asked(String[] syscalls) {
    return Arrays.stream(syscalls).filter(it -> !it.isBlank()).map(Script::asked).toList();
  }

  /// Delivers the head to a vat that asks for this.
  Optional<Decision> turn(java.util.function.BiFunction<VatId, Delivery, List<Asked>> vat) {
    return switch (kernel.next()) {
      case Next.Nothing _ -> Optional.empty();
      case Next.Drop drop -> Optional.of(applied(drop.decision()));
      case Next.Perform perform -> Optional.of(applied(kernel.perform(perform)));
      case Next.Answer answer -> Optional.of(applied(answer.decision()));
      case Next.Deliver deliver -> {
        List<Asked> syscalls = vat.apply(deliver.crank().vat(), deliver.delivery());
        yield Optional.of(commit(deliver.crank(), syscalls, 1_000L * syscalls.size(), new ArrayList<>()));
      }
    };
  }

  /// Delivers the head, if it calls for a turn, to a vat that uses more than it may.
  void exceed(Gauge.Limit limit) {
    if (kernel.next() instanceof Next.Deliver deliver) {
      undo(deliver.crank(), limit, new ArrayList<>());
    }
  }

  /// Delivers the head, if it calls for a turn, to a vat that throws.
  void fail(String what) {
    if (kernel.next() instanceof Next.Deliver deliver) {
      apply(kernel.fail(deliver.crank(), List.of(), VatFault.threw(what), 300), new ArrayList<>());
    }
  }

  private Decision commit(Crank crank, List<Asked> syscalls, long computrons, List<String> outcome) {
    asked.put(tables.crank() + 1, syscalls);
    Decision decision = kernel.commit(crank, syscalls, computrons);
    apply(decision, outcome);
    return decision;
  }

  private Decision applied(Decision decision) {
    apply(decision, new ArrayList<>());
    return decision;
  }

  private void apply(Decision decision, List<String> outcome) {
    String before = tables.toString();
    if (decision instanceof Decision.Refused refused) {
      outcome.add("refused: " + refused.sentence());
    }
    assertThat(tables.toString()).as("deciding changes nothing").isEqualTo(before);
    for (Change change : decision.changes()) {
      tables.apply(change);
      journal.add(change);
      if (!(change instanceof Change.CrankEnded)) {
        outcome.add(change.toString());
      }
    }
    assertThat(Invariants.breaches(tables)).as("after crank " + tables.crank()).isEmpty();
  }

  /// The tables as they are.
  public Tables tables() {
    return tables;
  }

  /// All changes so far.
  public List<Change> journal() {
    return journal;
  }

  /// What the vat of a crank asked for, which did not throw in it.
  public Optional<List<Asked>> asked(long crank) {
    return Optional.ofNullable(asked.get(crank));
  }

  /// Goes on with the tables of a snapshot.
  void reload() {
    String before = tables.toString();
    tables = TablesCodec.read(TablesCodec.write(tables));
    kernel = new Kernel(tables, MapperBodies.POWERS);
    assertThat(tables.toString()).as("a snapshot holds the tables").isEqualTo(before);
  }

  /// The tables that the journal makes, through its bytes and back.
  Tables replayed() {
    ByteWriter bytes = new ByteWriter(16);
    journal.forEach(change -> ChangeCodec.write(change, bytes));
    Tables replayed = new Tables();
    ChangeCodec.read(bytes.toByteArray(), replayed::apply);
    return replayed;
  }

  static Asked asked(String text) {
    if (text.startsWith("log ")) {
      return new Asked.Log(text.substring(4));
    }
    if (text.startsWith("subscribe ")) {
      return new Asked.Subscribe(Slot.parse(text.substring(10)));
    }
    if (text.startsWith("resolve")) {
      String list = text.substring(7).strip();
      return new Asked.Resolve(
          Arrays.stream(list.split(" & ")).filter(it -> !it.isEmpty()).map(Script::resolution).toList());
    }
    Matcher send = match(SEND, text);
    List<Slot> slots = split(send.group(4)).stream().map(Slot::parse).toList();
    return new Asked.Send(
        Slot.parse(send.group(1)),
        send.group(2),
        new CapData(send.group(3), slots),
        Optional.ofNullable(send.group(5)).map(Slot::parse),
        Optional.ofNullable(send.group(6)).map(Slot::parse));
  }

  private static Resolution resolution(String text) {
    Matcher resolution = match(RESOLUTION, text);
    Slot promise = Slot.parse(resolution.group(1));
    List<Slot> slots = split(resolution.group(4)).stream().map(Slot::parse).toList();
    CapData data = new CapData(resolution.group(3), slots);
    return switch (resolution.group(2)) {
      case "fulfilled" -> new Resolution.Fulfilled(promise, data);
      case "forwarded" -> new Resolution.Forwarded(promise, data);
      default -> new Resolution.Rejected(promise, data);
    };
  }

  private static List<String> split(String list) {
    return list == null || list.isBlank() ? List.of() : List.of(list.split(", *"));
  }

  private static Facet facet(String text) {
    String[] parts = text.substring(1).split(":");
    return new Facet(parts[0], parts.length == 1 ? 0 : Long.parseLong(parts[1]));
  }

  private static VatId vat(String text) {
    return new VatId(number(text));
  }

  private static long number(String text) {
    return Long.parseLong(text.substring(1));
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a line of a script: " + text);
    }
    return matcher;
  }
}
