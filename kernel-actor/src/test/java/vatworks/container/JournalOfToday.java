package vatworks.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import vatworks.kernel.Decision;
import vatworks.kernel.Fault;
import vatworks.kernel.Kernel;
import vatworks.kernel.Next;
import vatworks.kernel.Tables;
import vatworks.kernel.VatFault;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.store.Journals;
import vatworks.vat.Budget;
import vatworks.vat.Gauge;
import vatworks.vat.Limits;

/// Makes a journal as this version writes it, to be kept for later versions to read: a program that comes by
/// every kind of change. See README.md in `vatworks/journals` among the resources of the tests.
final class JournalOfToday {

  private static final Options KEPT = Options.defaults().withFixedBlocks(8).withStore(new Store.Sqlite())
      .withSnapshots(12)
      .withFaults(new Fault.Policy(Fault.Verdict.SUSPEND, Fault.Verdict.TERMINATE, Fault.Verdict.SKIP))
      .trustingAll();
  private static final Limits OTHER = new Limits(1 << 20, 9_999, 256, 16_384, 100_000, 64 << 20,
      new Budget(200_000_000, 64 << 20, 1 << 20, 64 << 20));

  private static final String DIRECTORY = """
      package old;
      import vatworks.vow.*;
      public interface Directory extends Remote {
        Vow<Page> find(String name);
        Vow<Integer> later();
        void settle(int value);
      }
      """;
  private static final String PAGE = """
      package old;
      import vatworks.vow.*;
      public interface Page extends Remote { Vow<String> read(); }
      """;
  private static final String READER = """
      package old;
      import vatworks.vow.*;
      public interface Reader extends Remote {
        void meet(Directory directory);
        void browse(String name);
        Vow<Integer> relay();
        void await();
        void hold(vatworks.power.Kernel kernel);
      }
      """;
  private static final String DIRECTORY_INDEX = """
      package old.directory;
      import java.util.*;
      import old.*;
      import vatworks.vow.*;
      public final class Index implements Directory {
        private final List<Vow.Resolver<Integer>> waiting = new ArrayList<>();
        private int found;

        public Vow<Page> find(String name) {
          if (name.equals("nothing")) {
            throw new Problem("there is no page " + name);
          }
          found++;
          return Vow.resolve(new Leaf(name));
        }

        public Vow<Integer> later() {
          Vow.Resolver<Integer> resolver = Vow.resolver(Integer.class);
          waiting.add(resolver);
          return resolver.vow();
        }

        public void settle(int value) { waiting.removeFirst().resolve(value); }
        public String beforeUpgrade() { return String.valueOf(found); }

        public void upgraded(String state) {
          found = 100 + Integer.parseInt(state);
          Log.line("goes on with " + found);
        }

        private static final class Leaf implements Page {
          private final String name;
          Leaf(String name) { this.name = name; }
          public Vow<String> read() { return Vow.resolve("this is " + name); }
        }
      }
      """;
  private static final String READER_INDEX = """
      package old.reader;
      import static vatworks.vow.E.E;
      import old.*;
      import vatworks.vow.*;
      public final class Index implements Reader {
        private Directory directory;
        public void meet(Directory directory) { this.directory = directory; }

        public void browse(String name) {
          E(E(directory).find(name), Page.class).read()
              .thenDo(text -> Log.line("read: " + text))
              .settled(any -> { Log.line("done with " + name); return null; });
        }

        public void hold(vatworks.power.Kernel kernel) {
          E(kernel).createFlow("reading", 5, 2).thenDo(flow -> {
            E(flow).boost(10);
            E(flow).pause();
            E(flow, directory).find("in order").thenDo(page -> Log.line("found in order"));
            E(flow).resume();
          });
        }

        public Vow<Integer> relay() { return E(directory).later(); }

        public void await() {
          E(directory).later().settled(end -> { Log.line("heard " + end); return null; });
        }
      }
      """;
  // Its turns take long enough for a start that has no patience to give up on it.
  private static final String SLOW_INDEX = """
      import vatworks.vat.*;
      public final class Index implements Vat {
        private long sum;
        public void deliver(Syscall syscall, Delivery delivery) {
          for (long i = 0; i < 100_000_000; i++) {
            sum = sum * 31 + i;
          }
          syscall.log(((Delivery.Message) delivery).method() + " " + sum);
        }
      }
      """;
  private static final String THIEF_INDEX = """
      import vatworks.vat.*;
      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {
          syscall.send(Slot.object(-777), "steal", CapData.of("#[]"));
        }
      }
      """;
  private static final String CLUMSY_INDEX = """
      import vatworks.vat.*;
      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {
          throw new IllegalStateException("no");
        }
      }
      """;
  private static final String KEEPER = """
      package old;
      import vatworks.power.*;
      public interface Keeper extends VatKeeper { void tend(Meter meter, VatControl control); }
      """;
  private static final String KEEPER_INDEX = """
      package old.keeper;
      import static vatworks.vow.E.E;
      import old.*;
      import vatworks.power.*;
      import vatworks.vow.*;
      public final class Index implements Keeper {
        public void tend(Meter meter, VatControl control) {
          E(meter).drain(10);
          E(meter).watch(9_800, new Watcher());
          E(meter).keep(new Refiller());
          E(meter).stop();
          E(meter).start();
          E(control).raise(VatControl.Limit.COMPUTRONS, 200_000_000);
          E(control).watch(new Mourner());
        }

        public Vow<Void> faulted(VatControl control, Fault fault) {
          Log.line(fault.vat() + " " + fault.what());
          return E(control).skip();
        }

        private static final class Watcher implements MeterWatcher {
          public Vow<Void> isLow(MeterReader meter, Meter.State state) {
            Log.line("low: " + state.left());
            return Vow.resolve(null);
          }
        }

        private static final class Refiller implements MeterKeeper {
          public Vow<Void> ranDry(MeterRefill meter, Meter.State state) {
            E(meter).refill(10_000);
            return Vow.resolve(null);
          }
        }

        private static final class Mourner implements VatWatcher {
          public Vow<Void> died(VatControl control, String reason) {
            Log.line("died: " + reason);
            return Vow.resolve(null);
          }
        }
      }
      """;
  private static final String WIRING = """
      import vatworks.vat.*;
      public final class Wiring implements vatworks.vat.Wiring {
        public void wire(Wirer wirer) {
          Facet meter = wirer.meter("rent", 100);
          wirer.run("clumsy", meter);
          wirer.keep("clumsy", wirer.root("keeper"));
          wirer.send(wirer.root("keeper"), "tend", meter, wirer.control("clumsy"));
          wirer.send(wirer.root("clumsy"), "go");
          wirer.send(wirer.root("reader"), "meet", wirer.root("directory"));
          wirer.send(wirer.root("thief"), "take");
          wirer.send(wirer.root("reader"), "hold", wirer.kernel());
        }
      }
      """;

  private JournalOfToday() {}

  /// @param args a folder that does not exist yet, for what is to be kept
  public static void main(String[] args) throws IOException {
    Path kept = Files.createDirectories(Path.of(args[0]));
    Path basedir = Files.createTempDirectory("journal-of-today");
    write(basedir);
    live(basedir);
    Files.copy(basedir.resolve(".vat/journal.db"), kept.resolve("journal.db"));
    Files.copy(basedir.resolve(".vat/container"), kept.resolve("container"));
    Migration.exportTo(kept.resolve("container.vat"), basedir, KEPT, OptionalLong.empty());
    Files.writeString(kept.resolve("expected.txt"), EarlierJournalsTest.describe(kept.resolve("journal.db")));
  }

  private static void write(Path basedir) {
    Folders.write(basedir, "shared/Directory.java", DIRECTORY);
    Folders.write(basedir, "shared/Page.java", PAGE);
    Folders.write(basedir, "shared/Reader.java", READER);
    Folders.write(basedir, "directory/Index.java", DIRECTORY_INDEX);
    Folders.write(basedir, "reader/Index.java", READER_INDEX);
    Folders.write(basedir, "slow/Index.java", SLOW_INDEX);
    Folders.write(basedir, "thief/Index.java", THIEF_INDEX);
    Folders.write(basedir, "shared/Keeper.java", KEEPER);
    Folders.write(basedir, "clumsy/Index.java", CLUMSY_INDEX);
    Folders.write(basedir, "keeper/Index.java", KEEPER_INDEX);
    Folders.write(basedir, "Wiring.java", WIRING);
  }

  private static void live(Path basedir) {
    try (Container container = Container.open(basedir, KEPT)) {
      container.run().join();
      send(container, "reader", "browse", "[\"first\"]");
      send(container, "reader", "browse", "[\"nothing\"]");
      container.ask("reader", 0, "relay", "[]").join();
      send(container, "directory", "settle", "[7]");
      send(container, "reader", "await", "[]");
      send(container, "slow", "one", "[]");
      container.pause().join();
      container.send("reader", 0, "relay", "[]").join();
    }
    useTooMuch(Journals.sqlite(basedir.resolve(".vat/journal.db")));
    // Nobody is that quick: all that has had a turn is stopped, and what is for it is set aside.
    Options hurried = KEPT.withReplayTurn(Duration.ofNanos(1)).withLimits(OTHER);
    try (Container container = Container.open(basedir, hurried)) {
      container.run().join();
      send(container, "slow", "two", "[]");
    }
    try (Container container = Container.open(basedir, KEPT)) {
      container.run().join();
      container.upgrade("directory").join();
      send(container, "reader", "browse", "[\"second\"]");
      send(container, "reader", "await", "[]");
      container.pause().join();
      for (String vat : List.of("slow", "reader")) { // What is there to be done next.
        container.send(vat, 0, vat.equals("slow") ? "three" : "relay", "[]").join();
      }
    }
  }

  // Its vats are trusted and use as much as they like: so what a metered vat would come by is decided here.
  private static void useTooMuch(Journals journals) {
    BlockChain chain = new BlockChain();
    Tables tables = new Tables();
    try (JournalReader reader = journals.reader(ContainerFile.MAIN)) {
      reader.blocks(1, block -> {
        chain.follow(block, tables::apply);
        return true;
      });
    }
    Kernel kernel = new Kernel(tables);
    VatId vat = tables.vat("reader").orElseThrow().id();
    add(kernel.budget(vat, new Budget(5_000_000, 64 << 20, 512 << 10, 64 << 20)), tables, chain);
    Budget budget = tables.limits(vat).budget();
    Next.Deliver next = (Next.Deliver) kernel.next();
    VatFault fault = VatFault.exceeded(Gauge.Limit.COMPUTRONS, budget);
    add(kernel.fail(next.crank(), List.of(), fault, budget.computrons()), tables, chain);
    try (JournalWriter writer = journals.writer(ContainerFile.MAIN)) {
      writer.append(chain.close());
      writer.commit();
    }
  }

  private static void add(Decision decision, Tables tables, BlockChain chain) {
    decision.changes().forEach(tables::apply);
    chain.add(decision.changes());
  }

  private static void send(Container container, String vat, String method, String args) {
    container.send(vat, 0, method, args).join();
    container.atRest().join();
  }
}
