package vatworks.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vatworks.kernel.Bundle;
import vatworks.kernel.Decision;
import vatworks.kernel.Kernel;
import vatworks.kernel.Suspension;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.recovery.Divergence;
import vatworks.kernel.recovery.Recovery;
import vatworks.kernel.replay.History;
import vatworks.kernel.store.Journals;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Budget;

/// What a container goes on from: a new one from its sources, any other from its journal alone.
///
/// @param file what is known of its journal
/// @param journals where that is kept
/// @param tables as they are in the journal
/// @param chain the journal's last block
/// @param vats those that can have turns
/// @param names of all vats, sorted
/// @param roots what is known of their roots
/// @param trusted the names of those that are not confined, sorted
/// @param openings what is to be decided before anything else
/// @param divergences what is to be told of the vats that did not do again what they had done
record Opening(
    ContainerFile file,
    Journals journals,
    Tables tables,
    BlockChain chain,
    Map<VatId, VatInstance> vats,
    List<String> names,
    Roots roots,
    List<String> trusted,
    List<Function<Kernel, Decision>> openings,
    List<String> divergences) {

  /// The file of an SQLite journal, in the container's folder.
  static final String JOURNAL = "journal.db";

  /// Opens a container that keeps nothing.
  static Opening inMemory(Path basedir, Options options) {
    return fresh(basedir, options, ContainerFile.fresh(options.store()), Journals.memory());
  }

  /// Opens the container of a folder that is locked. A new one leaves nothing there before it is known that
  /// it can be started.
  ///
  /// @throws ContainerException if it cannot be opened
  static Opening of(VatFolder folder, Options options, Progress progress) {
    Optional<ContainerFile> known = ContainerFile.read(folder);
    known.ifPresent(file -> file.requireKeptIn(options.store(), folder));
    Journals journals = journals(options.store(), folder);
    try {
      if (known.isPresent() || options.store() instanceof Store.Sqlite) {
        ContainerFile file = known.orElseGet(() -> ContainerFile.fresh(options.store()));
        try (JournalReader reader = journals.reader(file.journal())) {
          if (reader.height() > 0) {
            journals.prepare();
            return again(file, journals, reader, options, progress);
          }
          file.requireReached(reader);
        }
      }
      Opening opening = fresh(
          folder.basedir(), options, known.orElseGet(() -> ContainerFile.fresh(options.store())), journals);
      journals.prepare(); // First: a folder that names a database that cannot be used names it for good.
      opening.file.write(folder);
      return opening;
    } catch (JournalException e) {
      throw new ContainerException(e.getMessage(), e);
    }
  }

  private static Opening fresh(Path basedir, Options options, ContainerFile file, Journals journals) {
    Loading.Loaded loaded = Loading.load(basedir, options);
    Tables tables = new Tables();
    List<Function<Kernel, Decision>> openings = new ArrayList<>();
    openings.add(any -> new Decision.Committed(loaded.wiring()));
    options.vats().budgets().forEach(
        (vat, budget) -> openings.add(kernel -> kernel.budget(tables.vat(vat).orElseThrow().id(), budget)));
    return new Opening(
        file, journals, tables, new BlockChain(), loaded.vats(), loaded.names(), loaded.roots(),
        loaded.trusted(), openings, List.of());
  }

  private static Opening again(
      ContainerFile file, Journals journals, JournalReader reader, Options options, Progress progress) {
    Recovery.Recovered recovered = Recovery
        .run(
            reader, (name, code, first) -> VatCode.of(name, code).load(first), options.replayTurn(),
            progress::at);
    file.requireReached(reader);
    Tables tables = recovered.tables();
    List<VatCode> code = tables.vats().stream().map(vat -> VatCode.of(vat.name(), code(tables, vat)))
        .toList();
    if (code.stream().anyMatch(VatCode::isConfined)) {
      JvmFlags.requireFit(); // None was made, and that would be told as a divergence of each.
    }
    List<String> names = code.stream().map(VatCode::name).sorted().toList();
    options.vats().requireKnown(names);
    return new Opening(
        file, journals, tables, recovered.chain(), recovered.vats(), names, Roots.of(code), trusted(code),
        openings(recovered, options), texts(recovered.divergences(), journals, file));
  }

  /// The names of the vats that are not confined, sorted.
  static List<String> trusted(List<VatCode> code) {
    return code.stream().filter(it -> !it.isConfined()).map(VatCode::name).sorted().toList();
  }

  private static List<String> texts(List<Divergence> divergences, Journals journals, ContainerFile file) {
    if (divergences.isEmpty()) {
      return List.of();
    }
    try (History history = History.open(journals.reader(file.journal()))) {
      return divergences.stream().map(divergence -> DivergenceText.of(divergence, history)).toList();
    }
  }

  /// The code that a vat is made of.
  static List<Bundle> code(Tables tables, Tables.Vat vat) {
    return vat.incarnation().bundles().stream().map(tables::bundle).toList();
  }

  // What was learned while the container was brought back becomes part of its history.
  private static List<Function<Kernel, Decision>> openings(Recovery.Recovered recovered, Options options) {
    List<Function<Kernel, Decision>> openings = new ArrayList<>();
    if (!recovered.tables().limits().equals(options.limits())) {
      openings.add(kernel -> kernel.limit(options.limits()));
    }
    if (!recovered.tables().policy().equals(options.faults())) {
      openings.add(kernel -> kernel.policy(options.faults()));
    }
    for (Tables.Vat vat : recovered.tables().vats()) {
      Budget wanted = options.budget(vat.name());
      if (vat.isRunning() && !vat.budget().orElse(options.limits().budget()).equals(wanted)) {
        openings.add(kernel -> kernel.budget(vat.id(), wanted));
      }
    }
    for (Divergence divergence : recovered.divergences()) {
      if (!recovered.tables().vat(divergence.vat()).isSuspended(Suspension.ABSENT)) {
        openings.add(kernel -> kernel.lose(divergence.vat(), divergence.sentence(), divergence.crank()));
      }
    }
    for (Tables.Vat vat : recovered.tables().vats()) {
      if (vat.isSuspended(Suspension.ABSENT) && recovered.vats().containsKey(vat.id())) {
        openings.add(kernel -> kernel.resume(vat.id())); // What had stopped it is gone.
      }
    }
    return openings;
  }

  /// Where the journals of that store are.
  static Journals journals(Store store, VatFolder folder) {
    return switch (store) {
      case Store.Memory _ -> Journals.memory();
      case Store.Sqlite _ -> Journals.sqlite(folder.file(JOURNAL));
      case Store.Postgres(String url, String user, String password) ->
        Journals.postgres(url, user, password);
    };
  }
}
