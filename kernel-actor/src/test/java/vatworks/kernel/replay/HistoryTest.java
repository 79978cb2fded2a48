package vatworks.kernel.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.Change;
import vatworks.kernel.RandomScript;
import vatworks.kernel.Script;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.MemoryJournal;

/// Going back and forth in what happened.
class HistoryTest {

  private static final String GREETING = """
      acquaint ann, bob
      console @ann.start #["$0"] [@bob]
      turn: send o-50.greet #["$0"] [o+7] -> p+1; subscribe p+1; log asked
      turn: resolve p-60 fulfilled #3
      turn: log got it
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theTablesAfterEveryCrankAreThoseThatTheKernelHad(long seed) {
    List<List<Change>> cranks = Journalled.cranks(new RandomScript(seed).go().journal());
    List<String> live = new ArrayList<>();
    Tables tables = new Tables();
    live.add(tables.toString());
    for (List<Change> crank : cranks) {
      crank.forEach(tables::apply);
      live.add(tables.toString());
    }
    Random random = new Random(seed);
    try (History history = History.open(Journalled.journal(cranks, 7))) {
      assertThat(history.cranks()).isEqualTo(cranks.size());
      for (int crank = 0; crank < live.size(); crank++) {
        assertAt(history, crank, live, seed);
      }
      for (int crank = live.size() - 1; crank >= 0; crank -= 3) {
        assertAt(history, crank, live, seed);
      }
      for (int i = 0; i < 200; i++) {
        int crank = random.nextInt(live.size());
        if (crank > 0 && random.nextBoolean()) {
          history.story(crank);
        }
        assertAt(history, crank, live, seed);
      }
    }
  }

  private static void assertAt(History history, int crank, List<String> live, long seed) {
    assertThat(history.at(crank).toString()).as("seed " + seed + ", crank " + crank)
        .isEqualTo(live.get(crank));
  }

  @Test
  void aCrankIsToldAsTheShellTellsIt() {
    try (History history = Journalled.of(Journalled.ran(GREETING))) {
      assertThat(told(history))
          .containsExactly(
              "kernel: wiring []",
              "kernel: from outside []",
              "kernel: from outside []",
              "ann: o+0.start #[\"$0\"] [o-50] "
                  + "[send o-50.greet #[\"$0\"] [o+7] -> p+1, subscribe p+1, log asked]",
              "bob: o+0.greet #[\"$0\"] [o-50] -> p-60 [resolve [p-60 fulfilled #3]]",
              "ann: notify [p+1 fulfilled #3] [log got it]");
    }
  }

  @Test
  void cranksOfTheKernelAreToldToo() {
    Script script = Journalled.ran("""
        wire ann, bob
        code v2 one
        ask @ann.start #[]
        suspend v2 because
        console @bob.hello #[]
        turn: resolve p-60 fulfilled #3
        next
        next
        upgrade v2 two told state: log up
        turn throws boom
        """);
    try (History history = Journalled.of(script)) {
      assertThat(told(history))
          .containsExactly(
              "kernel: wiring []",
              "kernel: from outside []",
              "kernel: from outside []",
              "kernel: from outside []",
              "kernel: from outside []",
              "ann: o+0.start #[] -> p-60 [resolve [p-60 fulfilled #3]]",
              "kernel:  []",
              "kernel: answer kp40 fulfilled #3 []",
              "bob: upgrade to incarnation 2, told state [log up]",
              "bob: o+0.hello #[] [] aborted: threw boom");
      assertThat(history.story(7).occasion().getClass()).isEqualTo(Occasion.Drop.class);
    }
  }

  private static List<String> told(History history) {
    List<String> told = new ArrayList<>();
    for (long crank = 1; crank <= history.cranks(); crank++) {
      Story story = history.story(crank);
      assertThat(story.crank()).isEqualTo(crank);
      assertThat(story.changes()).isEqualTo(history.changes(crank));
      told.add(
          story.name() + ": " + story.occasion() + " " + story.recalled().asked()
              + story.fault().map(fault -> " aborted: " + fault).orElse(""));
    }
    return told;
  }

  @Test
  void cranksAreFoundByWhatIsInThem() {
    try (History history = Journalled.of(Journalled.ran(GREETING + """
        console @bob.boom #[]
        turn throws it
        """))) {
      assertThat(found(history, "ann")).containsExactly(4L, 6L);
      assertThat(found(history, "@bob")).containsExactly(5L, 8L);
      assertThat(found(history, "kernel")).containsExactly(1L, 2L, 3L, 7L);
      assertThat(found(history, "bob.greet")).containsExactly(5L);
      assertThat(found(history, "ann.greet")).isEmpty();
      assertThat(found(history, ".greet")).containsExactly(5L);
      assertThat(found(history, "kp40")).containsExactly(4L, 5L, 6L);
      assertThat(found(history, "ko22")).containsExactly(4L, 5L);
      assertThat(found(history, "ko99")).isEmpty();
      assertThat(found(history, "fault")).containsExactly(8L);
      assertThat(found(history, "/g.t it/")).containsExactly(6L);
    }
  }

  private static List<Long> found(History history, String pattern) {
    List<Long> found = new ArrayList<>();
    OptionalLong next = history.find(0, Sought.parse(pattern), () -> true);
    while (next.isPresent()) {
      found.add(next.getAsLong());
      next = history.find(next.getAsLong(), Sought.parse(pattern), () -> true);
    }
    return found;
  }

  @Test
  void whatCannotBeSoughtIsRefusedInOneSentence() {
    assertThatThrownBy(() -> Sought.parse("@")).hasMessage(
        "expected a vat, VAT.METHOD, a kref, fault or /REGEX/, found \"@\"");
    assertThatThrownBy(() -> Sought.parse("bob."))
        .hasMessage("expected a vat, VAT.METHOD, a kref, fault or /REGEX/, found \"bob.\"");
    assertThatThrownBy(() -> Sought.parse("/x"))
        .hasMessage("expected a regular expression between two /, found \"/x\"");
    assertThatThrownBy(() -> Sought.parse("/(/"))
        .hasMessage("expected a regular expression, found \"/(/\": Unclosed group");
    assertThat(Sought.parse("@fault")).isEqualTo(new Sought.Of("fault"));
  }

  @Test
  void aJournalThatGrowsIsFollowed() {
    List<List<Change>> cranks = Journalled.cranks(new RandomScript(3).go().journal());
    MemoryJournal journal = new MemoryJournal();
    BlockChain chain = new BlockChain();
    Tables tables = new Tables();
    try (History history = History.open(journal)) {
      assertThat(history.cranks()).isZero();
      assertThat(history.at(0).toString()).isEqualTo(new Tables().toString());
      for (int from = 0; from < 400; from += 40) {
        Journalled.write(journal, chain, tables, cranks.subList(from, from + 40), 9);
        history.follow();
        assertThat(history.cranks()).isEqualTo(from + 40);
        assertThat(history.at(from + 40).toString()).isEqualTo(tables.toString());
        assertThat(history.causes().vat(from + 40))
            .isEqualTo(((Change.CrankEnded) cranks.get(from + 39).getLast()).vat());
      }
    }
  }

  @Test
  void aBlockThatWasChangedIsNamed() {
    List<List<Change>> cranks = Journalled.cranks(new RandomScript(3).go().journal());
    MemoryJournal whole = Journalled.journal(cranks, 9);
    MemoryJournal changed = new MemoryJournal();
    whole.blocks(1, block -> {
      byte[] bytes = block.changes().clone();
      if (block.height() == 17) {
        bytes[bytes.length / 2]++;
      }
      changed.append(
          new BlockCommitted(block.format(), block.height(), block.cranks(), bytes, block.hash()));
      return true;
    });
    assertThatThrownBy(() -> History.open(changed)).isInstanceOf(JournalException.class)
        .hasMessageStartingWith("block 17 of the journal was changed after it was written");
  }

  @Test
  void aCrankThatIsNotThereIsRefused() {
    try (History history = Journalled.of(Journalled.ran(GREETING))) {
      assertThatThrownBy(() -> history.at(7)).hasMessage("the journal has cranks 1 to 6, found crank 7");
      assertThatThrownBy(() -> history.story(0)).hasMessage("nothing happened before crank 1");
    }
  }

  @Test
  void everyCrankIsInItsBlock() {
    List<List<Change>> cranks = Journalled.cranks(new RandomScript(5).go().journal());
    MemoryJournal journal = Journalled.journal(cranks, 4);
    try (History history = History.open(journal)) {
      List<Long> expected = new ArrayList<>();
      journal.blocks(1, block -> {
        for (int i = 0; i < block.cranks(); i++) {
          expected.add(block.height());
        }
        return true;
      });
      List<Long> found = new ArrayList<>();
      for (long crank = 1; crank <= history.cranks(); crank++) {
        found.add(history.height(crank));
        assertThat(history.firstCrank(history.height(crank))).isLessThanOrEqualTo(crank);
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void namesAreThoseOfTheCrankAtHand() {
    try (History history = Journalled.of(Journalled.ran(GREETING))) {
      history.at(1);
      assertThat(history.nameOf(new VatId(2))).isEqualTo("bob");
      assertThat(history.nameOf(VatId.KERNEL)).isEqualTo("kernel");
      assertThat(history.at(1).vats().stream().map(Tables.Vat::name).collect(Collectors.joining(" ")))
          .isEqualTo("ann bob");
    }
  }
}
