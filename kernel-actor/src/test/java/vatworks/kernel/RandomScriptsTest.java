package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;

/// Random vats that send each other what they hold, and now and then what they do not.
///
/// [Script] checks the invariants after every crank. The seed is in every failure's message.
class RandomScriptsTest {

  private static final int CRANKS = 1_500;

  /// One run: vats that do at random what vats can do, and a list of what each was ever given.
  private static final class Run {
    private final Random random;
    private final Script script = new Script();
    private final Map<VatId, List<Slot>> held = new HashMap<>();
    private int vats;

    Run(long seed) {
      random = new Random(seed);
    }

    Script go() {
      vats = 2 + random.nextInt(19);
      StringBuilder wire = new StringBuilder("wire");
      for (int i = 1; i <= vats; i++) {
        wire.append(" n").append(i);
      }
      script.run(wire.toString());
      for (int i = 0; i < vats * 2; i++) {
        script.run("give v" + anyVat() + " v" + anyVat() + ":" + random.nextInt(3));
      }
      for (int crank = 0; crank < CRANKS; crank++) {
        if (random.nextInt(20) == 0 || script.turn(this::deliver).isEmpty()) {
          script.run("console @n" + anyVat() + ".poke #[\"$0\"] [@n" + anyVat() + "]");
        }
      }
      return script;
    }

    private List<Asked> deliver(VatId vat, Delivery.Message message) {
      List<Slot> slots = held.computeIfAbsent(vat, id -> new ArrayList<>());
      slots.addAll(message.args().slots());
      assertThat(message.target().isImport()).as("a message is for the receiver's own object").isFalse();
      List<Asked> asked = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        asked.add(anySyscall(slots));
      }
      return asked;
    }

    private Asked anySyscall(List<Slot> slots) {
      if (random.nextInt(4) == 0) {
        return new Asked.Log("line " + random.nextInt(100));
      }
      List<Slot> mentioned = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        mentioned.add(anySlot(slots));
      }
      return Asked.Send.of(anySlot(slots), "m" + random.nextInt(5), new CapData("#[]", mentioned));
    }

    private Slot anySlot(List<Slot> slots) {
      if (random.nextInt(2_000) == 0) {
        return Slot.object(-1_000 - random.nextInt(10)); // never given to anybody
      }
      return slots.isEmpty() || random.nextInt(3) == 0
          ? Slot.object(random.nextInt(5))
          : slots.get(random.nextInt(slots.size()));
    }

    private int anyVat() {
      return 1 + random.nextInt(vats);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void foldingTheJournalOverEmptyTablesGivesTheSameTables(long seed) {
    Script script = new Run(seed).go();
    assertThat(script.tables.crank()).as("seed " + seed).isGreaterThan(CRANKS / 2);
    assertThat(script.replayed().toString()).as("seed " + seed).isEqualTo(script.tables.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameInputsGiveTheSameChanges(long seed) {
    assertThat(new Run(seed).go().journal).as("seed " + seed).isEqualTo(new Run(seed).go().journal);
  }

  @Test
  void aFreshSeedHoldsToo() {
    long seed = System.nanoTime();
    System.out.println("random scripts: seed " + seed);
    Script script = new Run(seed).go();
    assertThat(script.replayed().toString()).as("seed " + seed).isEqualTo(script.tables.toString());
  }

  @Test
  void everyKindOfChangeOccurs() {
    Set<Class<?>> seen = new HashSet<>();
    for (long seed = 1; seed <= 12; seed++) {
      new Run(seed).go().journal.forEach(change -> seen.add(change.getClass()));
    }
    assertThat(seen).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
  }
}
