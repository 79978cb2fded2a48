package vatworks.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.replay.History;
import vatworks.kernel.replay.Sought;
import vatworks.kernel.replay.Story;

/// The journal of a container, to be read and never changed: what happened, crank by crank, and the tables as
/// they were at any time. The container may be closed, or run meanwhile; it does not notice.
///
/// Cranks are numbered from 1; crank 0 stands for the time before all of them. Every method throws a
/// [ContainerException] where the journal cannot be read, or is not what the container wrote, naming the
/// block. Not for several threads.
public final class Journal implements AutoCloseable {

  private final History history;
  private List<String> vats = List.of();

  private Journal(History history) {
    this.history = history;
    vats = names();
  }

  /// Opens a journal, and checks the chain of its blocks.
  ///
  /// @param place a basedir, a copy of one or of its folder `.vat`, the file of an SQLite journal, or an archive
  /// @param options say where the journal is, if it is not in the basedir
  /// @throws ContainerException if there is none, or it is not what a container wrote
  public static Journal open(Path place, Options options) {
    try {
      return new Journal(History.open(KeptJournal.open(place, options)));
    } catch (JournalException e) {
      throw new ContainerException(e.getMessage(), e);
    }
  }

  /// Takes in what a running container has added since.
  public void follow() {
    guarded(() -> {
      history.follow();
      if (vats.isEmpty()) {
        vats = names();
      }
      return vats;
    });
  }

  /// The number of the last crank, 0 where nothing has happened.
  public long cranks() {
    return history.cranks();
  }

  /// The height of the last block, 0 where there is none.
  public long height() {
    return history.height();
  }

  /// The names of all vats, by number.
  public List<String> vats() {
    return vats;
  }

  private List<String> names() {
    return history.at(Math.min(1, history.cranks())).vats().stream().map(Tables.Vat::name).toList();
  }

  /// The kernel's tables as they were after a crank.
  public TablesView tables(long crank) {
    return guarded(() -> Views.tables(history.at(crank), history.height(crank)));
  }

  /// What happened in a crank.
  ///
  /// @param crank from 1
  public Happening happening(long crank) {
    return guarded(() -> {
      Story story = history.story(crank);
      List<LogLine> besides = story.logged().stream()
          .filter(line -> line.vat().equals(VatId.KERNEL))
          .filter(line -> !story.fault().map(line.line()::endsWith).orElse(false))
          .map(line -> new LogLine(crank, Story.KERNEL, line.line()))
          .toList();
      boolean isWhole = story.vat().equals(VatId.KERNEL) || story.recalled().isExact();
      return new Happening(Views.report(story), besides, isWhole);
    });
  }

  /// The last lines of the log as they were after a crank, oldest first: at most 10,000.
  ///
  /// @param vat only the lines of this vat (or `kernel`)
  public List<LogLine> log(long crank, Optional<String> vat) {
    return guarded(() -> Views.log(history.at(crank), vat));
  }

  /// Why a text is nothing that can be looked for, if it is not.
  public static Optional<String> flaw(String sought) {
    try {
      Sought.parse(sought);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /// The first crank after this one with something in it.
  ///
  /// @param sought `bob`, a vat's crank; `bob.greet` or `.greet`, one that brings this message; `ko22` or
  ///     `kp40`, one that has to do with this reference; `fault`, one that was aborted; `/regex/`, one in
  ///     which a line was logged in which this regular expression is found
  /// @param goesOn is asked before each crank; the search ends where it says no
  /// @return empty where there is none
  /// @throws ContainerException if this is nothing that can be looked for, or names no vat
  public OptionalLong find(long after, String sought, BooleanSupplier goesOn) {
    return guarded(() -> {
      Sought what = Sought.parse(sought);
      what.vatNamed()
          .filter(vat -> !vat.equals(Story.KERNEL) && !vats.contains(vat))
          .ifPresent(vat -> {
            throw new ContainerException(
                "there is no vat " + vat + ": the vats are " + vatworks.kernel.Words.list(vats));
          });
      return history.find(after, what, goesOn);
    });
  }

  /// What is different in the tables after two cranks, in the order of the tables: vats, c-lists, objects,
  /// promises, queue.
  public List<Difference> differences(long before, long after) {
    return TablesDifference.between(tables(before), tables(after));
  }

  /// What caused a crank, and what it caused.
  ///
  /// @param crank from 1
  /// @param most how many causes are named at most, and how many effects
  public Trace trace(long crank, int most) {
    return guarded(() -> new Tracing(history.causes(), most).of(crank));
  }

  /// How each vat came to hold a reference, of those that held it up to a crank.
  ///
  /// @param kref `ko22` or `kp40`
  public Holders holders(String kref, long until) {
    return guarded(() -> {
      if (!(Sought.parse(kref) instanceof Sought.Reference(Kref reference))) {
        throw new ContainerException("expected a kref as ko22 or kp40, found \"" + kref + "\"");
      }
      return Holders.of(history.introductions(reference, until), history.causes());
    });
  }

  /// Hands over the journal's entries, change by change.
  ///
  /// @param from the first crank, from 1
  /// @param to the last
  /// @param vat only the cranks of this vat (or `kernel`)
  /// @param reader answers whether it wants more
  public void read(long from, long to, Optional<String> vat, Predicate<JournalEntry> reader) {
    guarded(() -> {
      for (long crank = from; crank <= to; crank++) {
        if (!read(crank, vat, reader)) {
          return false;
        }
      }
      return true;
    });
  }

  private boolean read(long crank, Optional<String> vat, Predicate<JournalEntry> reader) {
    List<Change> changes = history.changes(crank);
    VatId by = ((Change.CrankEnded) changes.getLast()).vat();
    String name = by.equals(VatId.KERNEL) ? Story.KERNEL : vats.get((int) by.number() - 1);
    if (vat.isPresent() && !vat.get().equals(name)) {
      return true;
    }
    long height = history.height(crank);
    List<JournalEntry> entries = new ArrayList<>(changes.size());
    changes.forEach(change -> entries.add(new JournalEntry(crank, height, name, ChangeFields.of(change))));
    return entries.stream().allMatch(reader);
  }

  @Override
  public void close() {
    history.close();
  }

  private static <T> T guarded(Supplier<T> read) {
    try {
      return read.get();
    } catch (JournalException | IllegalArgumentException e) {
      throw new ContainerException(e.getMessage(), e);
    }
  }
}
