package vatworks.kernel.archive;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vatworks.kernel.Change;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.ChangeCodec;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;

/// A journal, or its beginning, into an archive. The journal is only read, and may grow meanwhile.
public final class Export {

  private final JournalReader journal;
  private final Progress progress;
  private final long height;

  private Export(JournalReader journal, Progress progress) {
    this.journal = journal;
    this.progress = progress;
    height = journal.height();
  }

  /// Writes an archive. Every block is checked on the way.
  ///
  /// @param at the last crank to write, from 1 to the journal's last; empty: all that there is now
  /// @param out is not closed here
  /// @return what the archive says of itself
  /// @throws JournalException if the journal is not what a container wrote
  /// @throws IllegalArgumentException if there is no such crank, or no crank at all; nothing is written then
  /// @throws java.io.UncheckedIOException if the archive cannot be written
  public static Manifest write(
      JournalReader journal, OptionalLong at, OutputStream out, Progress progress) {
    return new Export(journal, progress).write(at, out);
  }

  private Manifest write(OptionalLong at, OutputStream out) {
    if (height == 0) {
      throw new IllegalArgumentException("its journal is empty: nothing has happened in it yet");
    }
    long last = at.isPresent() ? lastReadable(height) : lastCrank(block(height));
    long crank = at.orElse(last);
    if (crank < 1 || crank > last) {
      throw new IllegalArgumentException("its cranks are 1 to " + last + ", found " + crank);
    }
    BlockCommitted whole = block(crank == last ? height : blockOf(crank));
    BlockCommitted end = lastCrank(whole) == crank ? whole : cut(whole, crank);
    Optional<Manifest.Cut> cut = end == whole
        ? Optional.empty()
        : Optional.of(new Manifest.Cut(end.cranks(), whole.cranks(), hex(whole)));
    Manifest manifest = new Manifest(end.height(), crank, hex(end), cut);
    try (ArchiveWriter archive = new ArchiveWriter(out, manifest)) {
      copy(archive, end);
      archive.finish();
    }
    return manifest;
  }

  private void copy(ArchiveWriter archive, BlockCommitted end) {
    BlockChain chain = new BlockChain();
    journal.blocks(1, block -> {
      chain.follow(block, change -> {
      });
      archive.append(block.height() == end.height() ? end : block);
      progress.at(block.height(), end.height());
      return block.height() < end.height();
    });
    if (chain.height() != end.height()) {
      throw JournalException.ends(chain.height(), end.height());
    }
  }

  // The lowest block that ends with this crank or a later one.
  private long blockOf(long crank) {
    long low = 1;
    long high = Math.min(height, crank); // A block has a crank at least.
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (lastReadable(middle) < crank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private BlockCommitted cut(BlockCommitted whole, long crank) {
    BlockChain chain = whole.height() == 1
        ? new BlockChain()
        : BlockChain.after(whole.height() - 1, block(whole.height() - 1).hash());
    for (List<Change> changes : cranks(whole)) {
      chain.add(changes);
      if (((Change.CrankEnded) changes.getLast()).crank() == crank) {
        break;
      }
    }
    return chain.close();
  }

  // A block that is damaged counts as later than all: what is before it can still be saved.
  private long lastReadable(long at) {
    try {
      return lastCrank(block(at));
    } catch (JournalException e) {
      return Long.MAX_VALUE;
    }
  }

  private BlockCommitted block(long at) {
    List<BlockCommitted> found = new ArrayList<>(1);
    journal.blocks(at, block -> !found.add(block));
    if (found.isEmpty()) {
      throw JournalException.ends(at - 1, height);
    }
    return found.getFirst();
  }

  private static long lastCrank(BlockCommitted block) {
    return ((Change.CrankEnded) cranks(block).getLast().getLast()).crank();
  }

  private static List<List<Change>> cranks(BlockCommitted block) {
    List<List<Change>> cranks = new ArrayList<>();
    List<Change> crank = new ArrayList<>();
    try {
      ChangeCodec.read(block.changes(), change -> {
        crank.add(change);
        if (change instanceof Change.CrankEnded) {
          cranks.add(List.copyOf(crank));
          crank.clear();
        }
      });
    } catch (IllegalArgumentException e) {
      throw JournalException.unreadable(block.height(), e);
    }
    if (cranks.isEmpty()) {
      throw JournalException.unreadable(
          block.height(), new IllegalArgumentException("expected a crank, found none"));
    }
    return cranks;
  }

  private static String hex(BlockCommitted block) {
    return HexFormat.of().formatHex(block.hash());
  }
}
