package vatworks.kernel.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vatworks.kernel.Change;
import vatworks.kernel.Data;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.QueueItem;
import vatworks.kernel.VatId;

/// How all vats that ever held a reference came to hold it, back to where it comes from. Whoever holds one
/// has made it, was given it by the wiring, or was told of it by somebody who held it.
///
/// @param kref the reference
/// @param since the crank in which it was first mentioned; 0 where that is still to come
/// @param all in the order in which they happened; one vat may have had the same reference more than once, if
///     it is a promise
public record Introductions(Kref kref, long since, List<Introduction> all) {

  public Introductions {
    all = List.copyOf(all);
  }

  /// What the journal says about it.
  private sealed interface Fact {}

  /// Somebody got it.
  ///
  /// @param by whose crank it was
  /// @param told the promises of which the vat was told in the same crank
  private record Got(long crank, VatId by, Change.SlotAdded added, List<Kref> told) implements Fact {}

  /// Somebody lost it.
  private record Lost(long crank, VatId holder) implements Fact {}

  /// A promise was settled with something that mentions it.
  private record Settling(long crank, VatId by, Kref promise, Data data) implements Fact {}

  static Introductions of(Kref kref, long until, Blocks blocks, Causes causes) {
    long since = causes.since(kref);
    if (since == 0 || since > until) {
      return new Introductions(kref, 0, List.of());
    }
    Gathering gathering = new Gathering(kref, since, until);
    BlockIndex index = blocks.index();
    gathering.next = index.lastCrank(index.heightOf(since) - 1) + 1;
    blocks.changes(index.heightOf(since), index.heightOf(until), gathering::take);
    return new Introductions(kref, since, gathering.introductions(causes));
  }

  /// One pass over the journal, and what it found.
  private static final class Gathering {
    private final Kref kref;
    private final long since;
    private final long until;
    private final List<Fact> found = new ArrayList<>();
    private final List<Change.SlotAdded> added = new ArrayList<>(1); // in the crank that is being read
    private final List<Change.SlotRemoved> removed = new ArrayList<>();
    private final List<Change.Settled> settled = new ArrayList<>(1);
    private final List<VatId> losers = new ArrayList<>(1);
    private final List<Introduction> all = new ArrayList<>();
    private final List<Settling> settlings = new ArrayList<>();
    private long next;
    private boolean isKernels; // the object

    Gathering(Kref kref, long since, long until) {
      this.kref = kref;
      this.since = since;
      this.until = until;
    }

    void take(Change change) {
      switch (change) {
        case Change.SlotAdded it when it.kref().equals(kref) -> added.add(it);
        case Change.SlotRemoved it -> {
          removed.add(it);
          if (it.kref().equals(kref)) {
            losers.add(it.vat());
          }
        }
        case Change.VatTerminated it -> losers.add(it.vat());
        case Change.PowerAdded it when it.object().equals(kref) -> isKernels = true;
        case Change.Settled it when Mentions.in(it, kref) -> settled.add(it);
        case Change.CrankEnded ended -> {
          if (next >= since && next <= until) {
            endCrank(ended.vat());
          }
          next++;
          added.clear();
          removed.clear();
          settled.clear();
          losers.clear();
        }
        default -> {
        }
      }
    }

    private void endCrank(VatId by) {
      for (Change.SlotAdded it : added) {
        List<Kref> told = removed.stream()
            .filter(gone -> gone.vat().equals(it.vat()))
            .map(Change.SlotRemoved::kref)
            .toList();
        found.add(new Got(next, by, it, told));
      }
      settled.forEach(it -> found.add(new Settling(next, by, it.promise(), it.state().data())));
      losers.forEach(loser -> found.add(new Lost(next, loser)));
    }

    List<Introduction> introductions(Causes causes) {
      for (Fact fact : found) {
        switch (fact) {
          case Got got -> all.add(introduction(got, causes));
          case Settling settling -> settlings.add(settling);
          case Lost lost -> lose(lost);
        }
      }
      return all;
    }

    private void lose(Lost lost) {
      for (int i = all.size() - 1; i >= 0; i--) {
        Introduction it = all.get(i);
        if (it.holder().equals(lost.holder()) && it.until().isEmpty()) {
          all.set(i, it.endedIn(lost.crank()));
        }
      }
    }

    private Introduction introduction(Got got, Causes causes) {
      if (got.by().equals(VatId.KERNEL)) {
        return introduction(got, new Introduction.Given(), Optional.empty());
      }
      if (!got.added().slot().isImport()) {
        return introduction(got, new Introduction.Made(), Optional.empty());
      }
      Optional<QueueItem> item = causes.item(got.crank());
      return switch (item.orElseThrow()) {
        case Message message -> {
          long sent = causes.cause(got.crank());
          // What the kernel tells of its own accord it tells in the crank of whoever is the occasion.
          boolean isNotice = isKernels && message.sender().equals(VatId.KERNEL);
          VatId sender = isNotice ? VatId.KERNEL : causes.vat(sent);
          yield introduction(
              got, new Introduction.Mentioned(message, sender, sent), holding(sender, sent));
        }
        case News _ -> told(got);
      };
    }

    private Introduction told(Got got) {
      Settling settling = settlings.stream()
          .filter(it -> got.told().contains(it.promise()))
          .findFirst()
          .orElseThrow();
      Settling source = source(settling);
      return introduction(
          got, new Introduction.Told(settling.promise(), source.by(), source.crank()),
          holding(source.by(), source.crank()));
    }

    // A promise may be settled with what another one was settled with before, by a vat that cannot name what
    // that is: it has said no more than that the two are the same.
    private Settling source(Settling settling) {
      if (holding(settling.by(), settling.crank()).isPresent()) {
        return settling;
      }
      return settlings.stream()
          .filter(it -> it.crank() < settling.crank() && it.data().equals(settling.data()))
          .filter(it -> holding(it.by(), it.crank()).isPresent())
          .reduce((earlier, later) -> later)
          .orElse(settling);
    }

    private Optional<Introduction> holding(VatId vat, long crank) {
      return all.stream()
          .filter(it -> it.holder().equals(vat) && it.isIn(crank))
          .reduce((earlier, later) -> later);
    }

    private static Introduction introduction(
        Got got, Introduction.How how, Optional<Introduction> from) {
      return new Introduction(
          got.added().vat(), got.added().slot(), got.crank(), OptionalLong.empty(), how, from);
    }
  }
}
