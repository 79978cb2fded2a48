package vatworks.container;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vatworks.kernel.Fault;
import vatworks.vat.Budget;
import vatworks.vat.Limits;

/// How a container is opened. Start from [#defaults()] or [#read(Path)] and change what you need.
///
/// @param limits what a vat may ask for in a turn
/// @param blockCranks a block is closed when it has this many cranks, at least 1
/// @param blockTime a block is closed this long after its first crank; empty: time closes no block, so that
///     the same inputs give the same blocks
/// @param store where the journal is kept
/// @param snapshotBlocks the kernel's tables are written down after each so many blocks, at least 1; what is
///     kept nowhere needs none
/// @param replayTurn how long a turn may take when it is run again as the container is opened; a vat whose
///     turn takes longer is stopped
/// @param vats what is said of single vats
/// @param faults what becomes of the faults of vats that have no keeper
public record Options(
    Limits limits,
    int blockCranks,
    Optional<Duration> blockTime,
    Store store,
    int snapshotBlocks,
    Duration replayTurn,
    VatSettings vats,
    Fault.Policy faults) {

  /// Options that say nothing of single vats, and nothing else than usual of faults.
  public Options(
      Limits limits, int blockCranks, Optional<Duration> blockTime, Store store, int snapshotBlocks,
      Duration replayTurn) {
    this(limits, blockCranks, blockTime, store, snapshotBlocks, replayTurn, VatSettings.NONE,
        Fault.Policy.DEFAULT);
  }

  public Options {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(blockTime, "blockTime");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(vats, "vats");
    Objects.requireNonNull(faults, "faults");
    if (blockCranks < 1) {
      throw new IllegalArgumentException("a block has at least 1 crank, found " + blockCranks);
    }
    if (blockTime.isPresent() && !blockTime.get().isPositive()) {
      throw new IllegalArgumentException("a block's time is positive, found " + blockTime.get());
    }
    if (snapshotBlocks < 1) {
      throw new IllegalArgumentException("a snapshot comes after at least 1 block, found " + snapshotBlocks);
    }
    if (!replayTurn.isPositive()) {
      throw new IllegalArgumentException("a turn takes some time to run again, found " + replayTurn);
    }
  }

  /// What the application's own configuration says, and `conf/vatworks.conf` as it was built where that is
  /// silent.
  ///
  /// @throws ContainerException if a setting is not what it should be, naming it
  public static Options defaults() {
    return of(ConfigFactory.load());
  }

  /// What a configuration file says, and the defaults where it is silent.
  ///
  /// @param file in HOCON, as `conf/vatworks.conf`
  /// @throws ContainerException if the file cannot be read or a setting is not what it should be, naming it
  public static Options read(Path file) {
    if (!Files.isReadable(file)) {
      throw new ContainerException("there is no configuration file " + file + " that can be read");
    }
    try {
      Config own = ConfigFactory.parseFile(file.toFile()).resolve();
      requireKnown(own, file);
      return of(ConfigFactory.load(own));
    } catch (ConfigException e) {
      throw unusable(e);
    }
  }

  /// These options with other limits for vats.
  public Options withLimits(Limits other) {
    return new Options(other, blockCranks, blockTime, store, snapshotBlocks, replayTurn, vats, faults);
  }

  /// These options with other limits for what a vat may use where nothing else is said of it.
  ///
  /// @param computrons in a turn, at least 1
  /// @param bytes allocated in a turn, at least 1
  /// @param stackBytes of stack in a turn, at least 1
  /// @param heapBytes alive between turns, at least 1
  public Options withBudget(long computrons, long bytes, int stackBytes, long heapBytes) {
    return withLimits(limits.withBudget(new Budget(computrons, bytes, stackBytes, heapBytes)));
  }

  /// These options with blocks that depend on the cranks alone, `cranks` of them to a full block.
  public Options withFixedBlocks(int cranks) {
    return new Options(limits, cranks, Optional.empty(), store, snapshotBlocks, replayTurn, vats, faults);
  }

  /// These options with snapshots after each so many blocks.
  public Options withSnapshots(int blocks) {
    return new Options(limits, blockCranks, blockTime, store, blocks, replayTurn, vats, faults);
  }

  /// These options with another time for a turn that is run again.
  public Options withReplayTurn(Duration longest) {
    return new Options(limits, blockCranks, blockTime, store, snapshotBlocks, longest, vats, faults);
  }

  /// These options with other settings of single vats.
  public Options withVats(VatSettings other) {
    return new Options(limits, blockCranks, blockTime, store, snapshotBlocks, replayTurn, other, faults);
  }

  /// These options with another policy for the faults of vats that have no keeper.
  public Options withFaults(Fault.Policy other) {
    return new Options(limits, blockCranks, blockTime, store, snapshotBlocks, replayTurn, vats, other);
  }

  /// These options, with more vats that are trusted.
  ///
  /// @param names that a container with other vats refuses to be opened with
  public Options withTrusted(Set<String> names) {
    return withVats(vats.trusting(names));
  }

  /// These options for a container none of whose vats is confined.
  public Options trustingAll() {
    return withVats(vats.trustingAll());
  }

  /// The names of the vats that are not confined.
  public Set<String> trusted() {
    return vats.trusted();
  }

  /// How much of the machine a vat may use.
  Budget budget(String vat) {
    return vats.budgets().getOrDefault(vat, limits.budget());
  }

  /// The largest stack that any vat may use, in bytes as the meter counts them.
  int mostStackBytes() {
    return vats.budgets().values().stream()
        .mapToInt(Budget::stackBytes)
        .reduce(limits.budget().stackBytes(), Math::max);
  }

  /// These options for a container that keeps nothing.
  public Options inMemory() {
    return withStore(new Store.Memory());
  }

  /// These options with another store for the journal.
  public Options withStore(Store other) {
    return new Options(limits, blockCranks, blockTime, other, snapshotBlocks, replayTurn, vats, faults);
  }

  private static Options of(Config whole) {
    try {
      Config config = whole.getConfig("vatworks");
      Limits limits = new Limits(
          Math.toIntExact(config.getBytes("limits.body")),
          config.getInt("limits.slots"),
          config.getInt("limits.method-chars"),
          config.getInt("limits.log-chars"),
          config.getInt("limits.turn-syscalls"),
          config.getBytes("limits.turn"),
          VatSettingsReader.budget(config.getConfig("limits")));
      Optional<Duration> time = config.getString("block.time").equals("never")
          ? Optional.empty()
          : Optional.of(config.getDuration("block.time"));
      return new Options(
          limits,
          config.getInt("block.cranks"),
          time,
          store(config.getConfig("store")),
          config.getInt("store.snapshot-blocks"),
          config.getDuration("recovery.turn"),
          VatSettingsReader.vats(config.getConfig("vats"), config.getBoolean("confine"), limits.budget()),
          new Fault.Policy(
              verdict(config, "faults.exceptions"), verdict(config, "faults.syscalls"),
              verdict(config, "faults.limits")));
    } catch (ConfigException | IllegalArgumentException | ArithmeticException e) {
      throw unusable(e);
    }
  }

  private static Fault.Verdict verdict(Config config, String path) {
    String word = config.getString(path);
    return switch (word) {
      case "terminate" -> Fault.Verdict.TERMINATE;
      case "skip" -> Fault.Verdict.SKIP;
      case "suspend" -> Fault.Verdict.SUSPEND;
      default -> throw new IllegalArgumentException(
          "vatworks." + path + " is terminate, skip or suspend, found " + word);
    };
  }

  private static Store store(Config config) {
    String kind = config.getString("kind");
    return switch (kind) {
      case "sqlite" -> new Store.Sqlite();
      case "postgres" -> new Store.Postgres(
          config.getString("postgres.url"),
          config.getString("postgres.user"),
          config.getString("postgres.password"));
      case "memory" -> new Store.Memory();
      default -> throw new IllegalArgumentException(
          "vatworks.store.kind is sqlite, postgres or memory, found " + kind);
    };
  }

  // A setting that is spelled wrong would otherwise be passed over in silence.
  private static void requireKnown(Config own, Path file) {
    Config known = ConfigFactory.defaultReference();
    for (String path : new TreeSet<>(own.root().keySet())) {
      if (!path.equals("vatworks")) {
        throw new ContainerException(
            "there is no setting " + path + ": " + file + " has settings of vatworks");
      }
    }
    if (own.hasPath("vatworks")) {
      own.getConfig("vatworks").entrySet().stream()
          .map(setting -> "vatworks." + setting.getKey())
          .filter(path -> !path.startsWith("vatworks.vats.")) // Their names are nobody's to know.
          .sorted()
          .filter(path -> !known.hasPath(path))
          .findFirst()
          .ifPresent(path -> {
            throw new ContainerException("there is no setting " + path + ", found in " + file);
          });
    }
  }

  private static ContainerException unusable(RuntimeException e) {
    return new ContainerException("the configuration cannot be used: " + e.getMessage(), e);
  }
}
