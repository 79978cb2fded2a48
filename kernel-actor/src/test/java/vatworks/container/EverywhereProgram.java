package vatworks.container;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vatworks.vat.Budget;

/// A process that has confined vats do all that JVMs are known to differ in, and says on standard output all
/// that there is to see of it: the journal, change by change, and the hash of its last block.
///
/// Where there is a journal already, another process may have written it: all turns are taken again then.
public final class EverywhereProgram {

  private static final Budget SMALL = new Budget(1_000_000, 1 << 20, 512 << 10, 1 << 20);
  static final Options OPTIONS = Options.defaults()
      .withStore(new Store.Sqlite())
      .withFixedBlocks(8)
      .withVats(new VatSettings(true, Map.of("limits", SMALL), Set.of()));

  private static final List<String> PROBES = List.of(
      "hashes", "orders", "texts", "floats", "nans", "exact", "boxes", "dates", "thrown", "often", "sorts",
      "hashes");
  private static final List<String> ENDS = List.of(
      "nothing", "cast", "index", "initialiser", "wrapped");
  private static final List<String> INNOCENT = List.of(
      "BigNumbers", "BitTwiddling", "CalendarDates", "CaughtMistakes", "CodePoints", "EnumsWithBodies",
      "EqualsAndHashCode", "ExceptionsWithCauses", "Huffman", "InterfaceMethods", "LocalTypes",
      "NestedRecords",
      "Sha256", "StaticInitialisers", "StrictArithmetic", "SwitchesOfAllKinds", "TextWrapping");
  private static final List<String> EXCESSES = List.of(
      "burn", "call", "hoard", "texts", "throw", "dive", "wide", "stubborn", "nested", "compute", "compare",
      "keep", "more");

  private static final Path RESOURCES = Path.of("src/test/resources/vatworks/container/everywhere");
  private static final Path INNOCENTS = Path.of("../confinement/src/test/resources/corpus/innocents");
  private static final String RUNNER = """
      import java.util.function.Supplier;
      import vatworks.vat.*;

      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {
          String name = ((Delivery.Message) delivery).method();
          Supplier<Object> program = switch (name) {
      %s      default -> throw new IllegalArgumentException(name);
          };
          String result = String.valueOf(program.get());
          syscall.log(name + " " + result.hashCode() + " " + result.substring(0, Math.min(100, result.length())));
        }
      }
      """;

  private EverywhereProgram() {}

  /// Writes the sources of the vats.
  static Path write(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = RESOURCES.relativize(file).toString();
        for (String end : path.startsWith("fallen") ? ENDS : List.of("")) {
          Folders.write(dir, path.replace("fallen", "fallen-" + end), Files.readString(file));
        }
      }
    }
    StringBuilder cases = new StringBuilder();
    for (String name : INNOCENT) {
      Folders.write(
          dir, "innocent/" + name + ".java", Files.readString(INNOCENTS.resolve(name + ".java")));
      cases.append("      case \"%s\" -> new %s();\n".formatted(name, name));
    }
    return Folders.write(dir, "innocent/Index.java", RUNNER.formatted(cases));
  }

  /// @param args the basedir; `drive`, if the vats are to be given messages, or `look`
  public static void main(String[] args) {
    Path dir = Path.of(args[0]);
    try (Container container = Container.open(dir, OPTIONS)) {
      container.divergences().forEach(EverywhereProgram::say);
      if (args[1].equals("drive")) {
        drive(container);
      }
    }
    try (Journal journal = Journal.open(dir, OPTIONS)) {
      journal.read(1, journal.cranks(), Optional.empty(), entry -> {
        say(entry.toString());
        return true;
      });
    }
    say("chain " + ContainerFile.read(VatFolder.of(dir)).orElseThrow().hash());
  }

  // All messages come while it is paused, so that what is first does not depend on how fast the vats are.
  private static void drive(Container container) {
    PROBES.forEach(probe -> send(container, "probe", probe, "[]"));
    send(container, "relay", "pass", "[\"ß\\u0130\"]");
    send(container, "desk", "work", "[3]");
    send(container, "desk", "work", "[12]");
    ENDS.forEach(end -> send(container, "fallen-" + end, end, "[]"));
    INNOCENT.forEach(name -> send(container, "innocent", name, "[]"));
    container.run().join();
    container.pause().join();
    for (String excess : EXCESSES) {
      send(container, "limits", excess, "[]");
      send(container, "limits", "show", "[]");
      container.step(1).join();
      awaitRebuild();
      container.step(1).join();
    }
  }

  // A vat whose turn is undone is brought back meanwhile. Were a message there that had to wait for long, the
  // journal would say so.
  private static void awaitRebuild() {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("vatworks-rebuild"))
        .forEach(thread -> {
          try {
            thread.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void send(Container container, String vat, String method, String args) {
    container.send(vat, 0, method, args).join();
  }

  private static void say(String line) {
    OUT.println(line);
  }

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
}
