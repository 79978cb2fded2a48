package vatworks.kernel.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vatworks.kernel.Change;
import vatworks.kernel.Script;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.MemoryJournal;
import vatworks.kernel.journal.TablesCodec;

/// What a script did, as a journal.
final class Journalled {

  private Journalled() {}

  /// Runs a script, a line an input.
  static Script ran(String text) {
    Script script = new Script();
    text.lines().filter(line -> !line.isBlank()).forEach(script::run);
    return script;
  }

  /// A history of what a script did, in blocks of one to five cranks.
  static History of(Script script) {
    return History.open(journal(cranks(script.journal()), 5));
  }

  /// A journal of these cranks.
  ///
  /// @param mostCranks in a block
  static MemoryJournal journal(List<List<Change>> cranks, int mostCranks) {
    MemoryJournal journal = new MemoryJournal();
    write(journal, new BlockChain(), new Tables(), cranks, mostCranks);
    return journal;
  }

  /// Adds cranks to a journal, with a snapshot now and then.
  static void write(
      MemoryJournal journal, BlockChain chain, Tables tables, List<List<Change>> cranks, int mostCranks) {
    Random random = new Random(cranks.size());
    int room = 1 + random.nextInt(mostCranks);
    for (List<Change> crank : cranks) {
      chain.add(crank);
      crank.forEach(tables::apply);
      if (chain.openCranks() == room || crank == cranks.getLast()) {
        journal.append(chain.close());
        if (chain.height() % 50 == 0) {
          journal.add(TablesCodec.snapshot(tables, chain));
        }
        room = 1 + random.nextInt(mostCranks);
      }
    }
  }

  static List<List<Change>> cranks(List<Change> changes) {
    List<List<Change>> cranks = new ArrayList<>();
    List<Change> crank = new ArrayList<>();
    for (Change change : changes) {
      crank.add(change);
      if (change instanceof Change.CrankEnded) {
        cranks.add(List.copyOf(crank));
        crank.clear();
      }
    }
    return cranks;
  }
}
