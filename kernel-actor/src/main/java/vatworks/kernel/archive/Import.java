package vatworks.kernel.archive;

import java.util.ArrayList;
import java.util.List;
import vatworks.kernel.Bundle;
import vatworks.kernel.Change;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.journal.TablesCodec;

/// An archive into a new journal.
public final class Import {

  /// What an archive came to.
  ///
  /// @param tables as they are after its last block
  /// @param bundles all code in it, in the order in which it came
  public record Imported(Tables tables, List<Bundle> bundles) {}

  private Import() {}

  /// Checks every byte of an archive and writes its blocks as they are, with snapshots among them as a
  /// container takes them.
  ///
  /// @param journal empty; committing is left to the caller
  /// @param snapshotBlocks how many blocks there are from one snapshot to the next
  /// @throws JournalException if the archive is not what was exported, naming the place, or the journal
  ///     cannot be written
  public static Imported run(
      ArchiveReader archive, JournalWriter journal, int snapshotBlocks, Progress progress) {
    Tables tables = new Tables();
    BlockChain chain = new BlockChain();
    List<Bundle> bundles = new ArrayList<>();
    archive.blocks(1, block -> {
      try {
        follow(chain, block, tables, bundles);
      } catch (JournalException e) {
        throw archive.refused(e);
      }
      journal.append(block);
      if (block.height() % snapshotBlocks == 0) {
        journal.add(TablesCodec.snapshot(tables, chain));
      }
      progress.at(block.height(), archive.height());
      return true;
    });
    archive.require("crank", archive.manifest().crank(), tables.crank());
    archive.require("hash", archive.manifest().hash(), chain.hash());
    return new Imported(tables, List.copyOf(bundles));
  }

  private static void follow(
      BlockChain chain, BlockCommitted block, Tables tables, List<Bundle> bundles) {
    try {
      chain.follow(block, change -> {
        if (change instanceof Change.BundleStored stored) {
          bundles.add(stored.bundle());
        }
        tables.apply(change);
      });
    } catch (IllegalStateException e) {
      // A chain of blocks that no kernel has made.
      throw JournalException.unreadable(block.height(), e);
    }
  }
}
