package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vatworks.vat.Slot;

/// Tables that no kernel makes are found out.
class InvariantsTest {

  private static final VatId V1 = new VatId(1);
  private static final VatId V2 = new VatId(2);

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
        .containsExactly("c-list of v1 at o-50: expected an object in the table of objects, found ko20");
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
    assertThatThrownBy(() -> tables(new Change.Dequeued()))
        .hasMessage("the kernel's table of queue is broken at head: expected a message, found nothing");
    assertThatThrownBy(() -> tables(new Change.CrankEnded(2, V1, 0)))
        .hasMessage("the kernel's table of crank is broken at number: expected 1, found 2");
    assertThatThrownBy(() -> tables(new Change.ObjectAdded(Kref.object(21), V1, Slot.ROOT)))
        .hasMessage("the kernel's table of objects is broken at ko21: expected 20, found 21");
    assertThatThrownBy(() -> tables(new Change.VatAdded(new VatId(4), "x")))
        .hasMessage("the kernel's table of vats is broken at x: expected 3, found 4");
    assertThatThrownBy(() -> tables(new Change.VatTerminated(new VatId(9), "x")))
        .hasMessage("the kernel's table of vats is broken at v9: expected v1 to v2, found v9");
  }
}
