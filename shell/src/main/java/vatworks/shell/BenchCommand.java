package vatworks.shell;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vatworks.container.ContainerException;
import vatworks.container.Options;
import vatworks.container.Store;

/// `bin/vat bench`
@Command(
    name = "bench",
    header = "Measures how fast containers are on this machine.",
    synopsisHeading = "Usage: ",
    customSynopsis = {
        "bin/vat bench [--workload NAME] [--store STORE] [--messages N] [--vats N]",
        "                     [--config FILE] [--json]"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "pair: two vats send one-way messages to each other. ring: 100 vats send them",
        "round. 100 messages are under way at once, each with a reference; 2 samples to",
        "warm up, then 5. flows: pair, with each message on a flow: on one, on one of 100,",
        "and on one of 10000, with a message on each. vows: two vats of objects call each other with E(), also in",
        "chains of 3; and how long the kernel's tables are before and after. These with",
        "confined vats, and with trusted ones. code: what confined vats take to calculate",
        "this and that, in percent of what trusted ones do, and all that together; and in",
        "how many milliseconds 200 million computrons are used up. idle: the heap of a vat",
        "that does nothing, and how long 10000 of them take to start; 3 samples. recovery,",
        "for a store that keeps something: how long it takes to bring back the tables, and",
        "the vats of pair; and how much journal a delivery takes."})
final class BenchCommand implements Callable<Integer> {

  private static final long MIN_MESSAGES = 1_000;
  private static final long MAX_MESSAGES = 100_000_000;
  private static final List<Workload> HAVE_TWO = List.of(Workload.PAIR, Workload.FLOWS, Workload.VOWS);
  private static final int MAX_VATS = 100_000;

  private final Surroundings surroundings;

  @Spec
  private CommandSpec spec;

  @Option(names = "--workload", paramLabel = "NAME",
      description = "Only this one: pair, ring, flows, vows, code, idle or recovery.")
  private String workload;

  @Option(
      names = "--store",
      paramLabel = "STORE",
      defaultValue = "memory",
      description = "memory, sqlite or postgres; ${DEFAULT-VALUE} if left out.")
  private String store;

  @Mixin
  private ConfigOption config = new ConfigOption();

  @Option(
      names = "--messages",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Deliveries in a sample; ${DEFAULT-VALUE} if left out.")
  private long messages;

  @Option(
      names = "--vats",
      paramLabel = "N",
      description = "How many vats; 100 for ring and 10000 for idle if left out.")
  private Integer vats;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean isJson;

  BenchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    List<Workload> workloads = workloads();
    if (messages < MIN_MESSAGES || messages > MAX_MESSAGES) {
      throw usage("--messages is from " + MIN_MESSAGES + " to " + MAX_MESSAGES + ", found " + messages);
    }
    if (vats != null && (vats < 2 || vats > MAX_VATS)) {
      throw usage("--vats is from 2 to " + MAX_VATS + ", found " + vats);
    }
    if (vats != null
        && workloads.size() == 1 && HAVE_TWO.contains(workloads.getFirst())) {
      throw usage("--vats is for ring and idle; " + workload + " always has 2 vats");
    }
    PrintStream out = surroundings.out();
    if (!isJson) {
      out.println(Measurement.HEAD);
    }
    Bench bench = new Bench(options(),
        result -> out.println(isJson ? result.json() : result.toString()));
    try {
      for (Workload next : workloads) {
        measure(bench, next);
      }
      return 0;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.FAILED;
    }
  }

  private void measure(Bench bench, Workload next) throws Exception {
    switch (next) {
      case PAIR -> bench.hops(next, next.defaultVats, messages);
      case RING -> bench.hops(next, vats == null ? next.defaultVats : vats, messages);
      case FLOWS -> bench.flows(messages);
      case VOWS -> bench.vows(messages / 2);
      case CODE -> bench.code(Math.max(1, Math.min(messages / 1_000, 100_000)));
      case IDLE -> bench.idle(vats == null ? next.defaultVats : vats);
      case RECOVERY -> bench.recovery(messages);
    }
  }

  private List<Workload> workloads() {
    if (workload == null) {
      return Arrays.stream(Workload.values())
          .filter(next -> next != Workload.RECOVERY || !store.equals("memory"))
          .toList();
    }
    if (workload.equals(Workload.RECOVERY.word()) && store.equals("memory")) {
      throw usage("nothing is brought back from memory: recovery is for --store sqlite and postgres");
    }
    return List.of(
        Workload.of(workload).orElseThrow(
            () -> usage("there is no workload \"" + workload + "\"; expected one of " + known())));
  }

  private Options options() {
    Options options = config.options(surroundings);
    return switch (store) {
      case "memory" -> options.inMemory();
      case "sqlite" -> options.withStore(new Store.Sqlite());
      case "postgres" -> options.withStore(postgres(options));
      default -> throw usage(
          "there is no store \"" + store + "\"; expected one of memory, sqlite, postgres");
    };
  }

  // Where the database is: what the given configuration says, or else the one beside the usual one.
  private Store postgres(Options options) {
    if (options.store() instanceof Store.Postgres) {
      return options.store();
    }
    Optional<Path> beside = surroundings.settings().map(usual -> usual.resolveSibling("postgres.conf"));
    if (config.file().isPresent() || beside.isEmpty() || !Files.exists(beside.get())) {
      throw usage("--store postgres needs a configuration that names the database, as conf/postgres.conf");
    }
    return Options.read(beside.get()).store();
  }

  private static String known() {
    return Arrays.stream(Workload.values()).map(Workload::word).collect(Collectors.joining(", "));
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
