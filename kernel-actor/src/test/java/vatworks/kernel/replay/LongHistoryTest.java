package vatworks.kernel.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.Change;
import vatworks.kernel.Crank;
import vatworks.kernel.Kernel;
import vatworks.kernel.Next;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.MemoryJournal;
import vatworks.kernel.journal.TablesCodec;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Facet;
import vatworks.vat.Slot;

/// A history that is too long to be gone through again and again: a vat that hops, and says every 1,000th
/// time how often it has.
class LongHistoryTest {

  private static final int CRANKS = 200_000;
  private static final int IN_A_BLOCK = 1_000;

  private final MemoryJournal journal = new MemoryJournal();
  private final TreeMap<Long, String> live = new TreeMap<>();

  /// @param snapshotBlocks the tables are written down after each so many blocks
  private void hop(int snapshotBlocks) {
    Tables tables = new Tables();
    Kernel kernel = new Kernel(tables);
    BlockChain chain = new BlockChain();
    Random random = new Random(snapshotBlocks);
    Crank wiring = kernel.begin();
    wiring.addVat("hopper");
    add(kernel.end(wiring).changes(), tables, chain);
    add(kernel.send(new Facet("hopper", 0), "hop", "#[]", List.of(), false).changes(), tables, chain);
    while (tables.crank() < CRANKS) {
      Next.Deliver deliver = (Next.Deliver) kernel.next();
      add(kernel.commit(deliver.crank(), turn(tables.crank()), 0).changes(), tables, chain);
      if (random.nextInt(2_000) == 0) {
        live.put(tables.crank(), tables.toString());
      }
      if (chain.openCranks() == IN_A_BLOCK) {
        journal.append(chain.close());
        if (chain.height() % snapshotBlocks == 0) {
          journal.add(TablesCodec.snapshot(tables, chain));
        }
      }
    }
  }

  private static List<Asked> turn(long crank) {
    Asked hop = Asked.Send.of(Slot.ROOT, "hop", CapData.of("#[" + crank + "]", Slot.object(crank % 20)));
    return crank % 1_000 == 0 ? List.of(hop, new Asked.Log("at " + crank)) : List.of(hop);
  }

  private static void add(List<Change> changes, Tables tables, BlockChain chain) {
    changes.forEach(tables::apply);
    chain.add(changes);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 1_000_000})
  void anyCrankIsAtHandFromSnapshotsAndFromWhatWasKept(int snapshotBlocks) {
    hop(snapshotBlocks);
    Random random = new Random(1);
    try (History history = History.open(journal)) {
      List<Map.Entry<Long, String>> there = List.copyOf(live.entrySet());
      for (int i = 0; i < 100; i++) {
        Map.Entry<Long, String> entry = there.get(random.nextInt(there.size()));
        assertThat(history.at(entry.getKey()).toString()).isEqualTo(entry.getValue());
      }
      for (Map.Entry<Long, String> entry : live.descendingMap().entrySet()) {
        assertThat(history.at(entry.getKey()).toString()).isEqualTo(entry.getValue());
      }
    }
  }

  @Test
  void whatIsFarAwayIsFound() {
    hop(1_000_000);
    try (History history = History.open(journal)) {
      OptionalLong found = history.find(0, Sought.parse("/at 190000/"), () -> true);
      assertThat(found).hasValue(190_001);
      Story story = history.story(found.getAsLong());
      assertThat(story.recalled().isExact()).isTrue();
      assertThat(story.occasion()).isInstanceOf(Occasion.Turn.class);
      assertThat(((Occasion.Turn) story.occasion()).delivery()).isInstanceOf(Delivery.Message.class);
      assertThat(history.find(found.getAsLong(), Sought.parse("fault"), () -> true)).isEmpty();
    }
  }

  @Test
  void theFirstCauseIsFoundAtTheOtherEnd() {
    hop(1_000_000);
    try (History history = History.open(journal)) {
      Causes causes = history.causes();
      long steps = 0;
      long crank = history.cranks();
      while (causes.cause(crank) != 0) {
        crank = causes.cause(crank);
        steps++;
      }
      assertThat(crank).isEqualTo(2);
      assertThat(steps).isEqualTo(history.cranks() - 2);
    }
  }
}
