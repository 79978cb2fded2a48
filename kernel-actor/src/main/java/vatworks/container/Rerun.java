package vatworks.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.Words;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.recovery.Recovery;
import vatworks.kernel.replay.History;
import vatworks.kernel.turn.Turns;
import vatworks.kernel.turn.VatThreads;

/// One vat's turns, run again from the journal: for a debugger, which can stop in them as often as it likes.
/// Nothing that the vat asks for happens.
public final class Rerun {

  /// A turn that was run again.
  ///
  /// @param crank whose turn it was
  /// @param delivery what the vat was brought, in its own names
  /// @param syscalls what it asked for this time, in order
  /// @param fault how the turn failed this time, if it did
  /// @param computrons what it was charged this time
  /// @param isSame whether it asked for the same, and was charged the same, as when it was run first
  public record Turn(
      long crank, String delivery, List<String> syscalls, Optional<String> fault, long computrons,
      boolean isSame) {

    private static Turn of(long crank, String delivery, Turns.End end, boolean isSame) {
      return new Turn(
          crank,
          delivery,
          end.asked().stream().map(Object::toString).toList(),
          end.fault().map(Exception::getMessage),
          end.computrons(),
          isSame);
    }
  }

  private Rerun() {}

  /// Runs a vat's turns on a thread of their own, which is waited for, from its first to its last, or to the first in which it does something
  /// else than it did. The container may be running.
  ///
  /// @param place the container's folder, a copy of it, or an SQLite journal by itself
  /// @param vat its name
  /// @param listener is told of each turn when it has ended
  /// @throws ContainerException if there is no such container or vat, or the journal is damaged
  public static void run(Path place, Options options, String vat, Consumer<Turn> listener) {
    try {
      VatId id;
      int stack;
      try (History history = History.open(KeptJournal.open(place, options))) {
        Tables tables = history.at(history.cranks());
        id = id(tables, vat);
        stack = tables.mostStackBytes();
      }
      deep(stack, () -> {
        try (JournalReader reader = KeptJournal.open(place, options)) {
          Recovery.watch(
              id, reader, (name, code, first) -> VatCode.of(name, code).load(first),
              (crank, delivery, end, isSame) -> listener.accept(Turn.of(crank, delivery, end, isSame)));
        }
      });
    } catch (JournalException e) {
      throw new ContainerException(e.getMessage(), e);
    }
  }

  // Runs something on a thread that is deep enough for vats.
  private static void deep(int stackBudget, Runnable work) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    Thread thread = new Thread(null, task, "vatworks-rerun", VatThreads.stackBytes(stackBudget));
    thread.setDaemon(true);
    thread.start();
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContainerException("the turns are not run to the end: interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static VatId id(Tables tables, String name) {
    return tables.vat(name)
        .map(Tables.Vat::id)
        .orElseThrow(
            () -> new ContainerException(
                "there is no vat " + name + ": the vats are "
                    + Words.list(tables.vats().stream().map(Tables.Vat::name).sorted().toList())));
  }
}
