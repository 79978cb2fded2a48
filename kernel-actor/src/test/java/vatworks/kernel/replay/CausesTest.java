package vatworks.kernel.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.QueueItem;
import vatworks.kernel.RandomScript;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;

/// What caused what.
class CausesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsTakenOffTheQueueHasOneCauseAndIsAmongItsEffects(long seed) {
    try (History history = Journalled.of(new RandomScript(seed).go())) {
      Causes causes = history.causes();
      Set<Long> effects = new HashSet<>();
      for (long crank = 1; crank <= history.cranks(); crank++) {
        String title = "seed " + seed + ", crank " + crank;
        Optional<QueueItem> head = history.at(crank - 1).head();
        List<Change> changes = history.changes(crank);
        assertThat(causes.vat(crank)).isEqualTo(((Change.CrankEnded) changes.getLast()).vat());
        boolean isTaking = changes.stream()
            .anyMatch(it -> it instanceof Change.Dequeued || it instanceof Change.SetAside);
        assertThat(causes.cause(crank) != 0).as(title).isEqualTo(isTaking);
        if (isTaking) {
          assertThat(causes.cause(crank)).as(title).isLessThan(crank);
          assertThat(causes.effects(causes.cause(crank))).as(title).containsOnlyOnce(crank);
          assertSameItem(causes.item(crank).orElseThrow(), head.orElseThrow(), causes.releaser(crank), title);
        }
        for (long effect : causes.effects(crank)) {
          assertThat(effects.add(effect)).as(title + " causes " + effect).isTrue();
          assertThat(causes.cause(effect)).isEqualTo(crank);
        }
      }
    }
  }

  // A message to a promise arrives as one to what the promise stood for in the end.
  private static void assertSameItem(QueueItem sent, QueueItem taken, long releaser, String title) {
    switch (sent) {
      case News news -> assertThat(taken).as(title).isEqualTo(news);
      case Message message -> {
        Message got = (Message) taken;
        assertThat(
            new Message(got.target(), message.method(), message.body(), message.slots(), message.result(),
                message.sender(), message.lane()))
            .as(title)
            .isEqualTo(got);
        boolean hasWaited = message.target().isPromise() && !message.lane().isOwn();
        assertThat(hasWaited).as(title).isEqualTo(releaser != 0);
      }
    }
  }

  @Test
  void aMessageToAPromiseIsCausedByItsSenderAndReleasedByWhoResolvesThePromise() {
    try (History history = Journalled.of(Journalled.ran("""
        acquaint ann, bob
        console @ann.start #[]
        turn: send o-50.greet #[] -> p+1; send p+1.more #[]; subscribe p+1
        turn: resolve p-60 forwarded #"$0" [o+3]
        turn: log more
        turn: log news
        """))) {
      Causes causes = history.causes();
      assertThat(history.story(6).occasion()).hasToString("o+3.more #[]");
      assertThat(causes.cause(6)).isEqualTo(4);
      assertThat(causes.releaser(6)).isEqualTo(5);
      assertThat(causes.item(6).orElseThrow()).hasToString("kp40.more #[]");
      assertThat(causes.cause(7)).isEqualTo(5);
      assertThat(causes.releaser(7)).isZero();
      assertThat(causes.effects(3)).containsExactly(4L);
      assertThat(causes.effects(4)).containsExactly(5L, 6L);
      assertThat(causes.cause(3)).isZero();
      assertThat(causes.item(3)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 7})
  void whoeverHoldsAReferenceHasItFromSomebodyWhoHeldIt(long seed) {
    try (History history = Journalled.of(new RandomScript(seed).go())) {
      long last = history.cranks();
      Tables end = history.at(last);
      Set<String> held = new HashSet<>();
      Set<Kref> krefs = new HashSet<>();
      for (Tables.Vat vat : end.vats()) {
        vat.clist().entries().forEach(entry -> {
          krefs.add(entry.kref());
          held.add(vat.id() + " " + entry.slot() + " " + entry.kref());
        });
      }
      Set<String> introduced = new HashSet<>();
      for (Kref kref : krefs) {
        Introductions introductions = history.introductions(kref, last);
        assertThat(introductions.since()).isPositive();
        for (Introduction introduction : introductions.all()) {
          if (kref.number() % 7 == 0) {
            assertTrue(history, kref, introduction, "seed " + seed + ", " + kref + ": " + introduction);
          }
          if (introduction.until().isEmpty()) {
            introduced.add(introduction.holder() + " " + introduction.slot() + " " + kref);
          }
        }
      }
      assertThat(introduced).as("seed " + seed).isEqualTo(held);
    }
  }

  // The holder's c-list says so after the crank, and not before; and whoever it has it from held it then.
  private static void assertTrue(History history, Kref kref, Introduction it, String title) {
    if (it.until().isEmpty() || it.until().getAsLong() > it.crank()) {
      assertThat(history.at(it.crank()).vat(it.holder()).clist().kref(it.slot())).as(title).contains(kref);
    }
    if (it.crank() > 1 && !(it.how() instanceof Introduction.Given)) {
      assertThat(history.at(it.crank() - 1).vat(it.holder()).clist().kref(it.slot())).as(title)
          .isNotEqualTo(Optional.of(kref));
    }
    switch (it.how()) {
      case Introduction.Made _ -> assertThat(it.slot().isImport()).as(title).isFalse();
      case Introduction.Given _ -> assertThat(history.story(it.crank()).vat()).isEqualTo(VatId.KERNEL);
      case Introduction.Mentioned(Message message, VatId sender, long sent) -> {
        assertThat(message.held()).as(title).contains(kref);
        assertThat(sent).isLessThan(it.crank());
        assertFrom(it, sender, sent, title);
      }
      case Introduction.Told(Kref _, VatId settler, long settled) -> {
        assertThat(settled).isLessThan(it.crank());
        assertFrom(it, settler, settled, title);
      }
    }
    if (it.how() instanceof Introduction.Made || it.how() instanceof Introduction.Given) {
      assertThat(it.from()).as(title).isEmpty();
    }
  }

  private static void assertFrom(Introduction it, VatId giver, long when, String title) {
    if (giver.equals(VatId.KERNEL)) {
      assertThat(it.from()).as(title).isEmpty();
    } else {
      assertThat(it.from()).as(title).isPresent();
      assertThat(it.from().get().holder()).as(title).isEqualTo(giver);
      assertThat(it.from().get().crank()).as(title).isLessThanOrEqualTo(when);
    }
  }
}
