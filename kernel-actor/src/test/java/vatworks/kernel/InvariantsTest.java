package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vatworks.vat.Slot;

/// Tables that no kernel makes are found out.
class InvariantsTest {

  private static final VatId V1 = new VatId(1);
  private static final VatId V2 = new VatId(2);

  private static final Kref KP40 = Kref.promise(40);

  private static Tables tables(Change... changes) {
    Tables tables = new Tables();
    tables.apply(new Change.VatAdded(V1, "left"));
    tables.apply(new Change.VatAdded(V2, "right"));
    for (Change change : changes) {
      tables.apply(change);
    }
    return tables;
  }

  @Test
  void anObjectThatItsOwnerDoesNotKnow() {
    assertThat(Invariants.breaches(tables(new Change.ObjectAdded(Kref.object(20), V1, Slot.ROOT))))
        .containsExactly("c-list of v1 at ko20: expected o+0, found Optional.empty");
  }

  @Test
  void anImportOfAnObjectThatIsNowhere() {
    assertThat(
        Invariants.breaches(
            tables(new Change.SlotAdded(V1, Slot.object(-50), Kref.object(20)))))
        .containsExactly("c-list of v1 at o-50: expected something that is in the tables, found ko20");
  }

  @Test
  void anObjectImportedByItsOwner() {
    assertThat(
        Invariants.breaches(
            tables(
                new Change.ObjectAdded(Kref.object(20), V1, Slot.ROOT),
                new Change.SlotAdded(V1, Slot.object(-50), Kref.object(20)))))
        .contains("c-list of v1 at o-50: expected an export of its own object, found ko20");
  }

  @Test
  void aQueuedMessageForNothing() {
    Message message = new Message(Kref.object(30), "go", "#[]", List.of());
    assertThat(Invariants.breaches(tables(new Change.Enqueued(message))))
        .containsExactly(
            "queue at ko30.go #[]: expected a target in the table of objects, found ko30");
  }

  @Test
  void changesThatDoNotFitAreRefusedByTheTables() {
    assertThatThrownBy(() -> tables(new Change.Dequeued(Lane.MAIN)))
        .hasMessage(
            "the kernel's table of queue is broken at head of riding f0: expected a message or news, found nothing");
    assertThatThrownBy(() -> tables(new Change.CrankEnded(2, V1, 0, 0)))
        .hasMessage("the kernel's table of crank is broken at number: expected 1, found 2");
    assertThatThrownBy(() -> tables(new Change.ObjectAdded(Kref.object(21), V1, Slot.ROOT)))
        .hasMessage("the kernel's table of objects is broken at ko21: expected 20, found 21");
    assertThatThrownBy(() -> tables(new Change.VatAdded(new VatId(4), "x")))
        .hasMessage("the kernel's table of vats is broken at x: expected 3, found 4");
    assertThatThrownBy(() -> tables(new Change.VatTerminated(new VatId(9), "x")))
        .hasMessage("the kernel's table of vats is broken at v9: expected v1 to v2, found v9");
  }

  @Test
  void aPromiseThatNobodyNames() {
    assertThat(Invariants.breaches(tables(new Change.PromiseAdded(KP40, Optional.empty()))))
        .containsExactly(
            "promises at kp40: expected somebody who names it, found nobody",
            "promises at kp40: expected results 1, found 0");
  }

  @Test
  void aDeciderThatCannotNameWhatItDecides() {
    Change held = new Change.SlotAdded(V2, Slot.promise(-60), KP40);
    assertThat(Invariants.breaches(tables(new Change.PromiseAdded(KP40, Optional.of(V1)), held)))
        .containsExactly("promises at kp40: expected a decider that holds it, found v1, which does not");
  }

  @Test
  void aSubscriberThatCannotNameWhatItWaitsFor() {
    assertThat(
        Invariants.breaches(
            tables(
                new Change.PromiseAdded(KP40, Optional.of(V1)),
                new Change.SlotAdded(V1, Slot.promise(1), KP40),
                new Change.Subscribed(KP40, V2))))
        .containsExactly("promises at kp40: expected subscribers that can name it, found v2");
  }

  @Test
  void settledPromisesThatOnlyMentionEachOther() {
    Change added = new Change.PromiseAdded(KP40, Optional.of(V1));
    Change settled = new Change.Settled(KP40,
        new PromiseState.Settled.Fulfilled(new Data("#[]", List.of(KP40))));
    assertThat(Invariants.breaches(tables(added, settled)))
        .containsExactly("promises at kp40: expected somebody who names it, found nobody");
  }

  @Test
  void aSlotOfAnotherKindThanItsKref() {
    assertThat(
        Invariants.breaches(
            tables(
                new Change.PromiseAdded(KP40, Optional.of(V1)),
                new Change.SlotAdded(V1, Slot.object(1), KP40))))
        .containsExactly("c-list of v1 at o+1: expected a kref of the same kind, found kp40");
  }

  @Test
  void changesOfPromisesThatAreNowhereAreRefusedByTheTables() {
    assertThatThrownBy(() -> tables(new Change.Subscribed(KP40, V1)))
        .hasMessage(
            "the kernel's table of promises is broken at kp40: expected a promise that is named somewhere, "
                + "found nothing");
    assertThatThrownBy(() -> tables(new Change.PromiseAdded(Kref.promise(41), Optional.empty())))
        .hasMessage("the kernel's table of promises is broken at kp41: expected 40, found 41");
    assertThatThrownBy(() -> tables(new Change.SlotRemoved(V1, Slot.promise(1), KP40)))
        .hasMessage("the kernel's table of c-list of v1 is broken at p+1: expected kp40, found nothing");
  }
}
