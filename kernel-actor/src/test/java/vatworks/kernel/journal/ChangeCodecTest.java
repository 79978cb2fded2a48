package vatworks.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vatworks.kernel.Bundle;
import vatworks.kernel.ByteReader;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Change;
import vatworks.kernel.Data;
import vatworks.kernel.Fault;
import vatworks.kernel.KernelMeter;
import vatworks.kernel.Kref;
import vatworks.kernel.Lane;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.Power;
import vatworks.kernel.PromiseState.Settled;
import vatworks.kernel.Suspension;
import vatworks.kernel.VatId;
import vatworks.vat.Budget;
import vatworks.vat.Limits;
import vatworks.vat.Slot;

class ChangeCodecTest {

  private static final VatId V2 = new VatId(2);

  /// What format 3 had.
  private static final List<Change> UNMETERED = List.of(
      new Change.VatAdded(V2, "right"),
      new Change.VatTerminated(V2, "threw x"),
      new Change.ObjectAdded(Kref.object(20), V2, Slot.ROOT),
      new Change.SlotAdded(V2, Slot.object(-50), new Kref(Slot.Kind.PROMISE, 40)),
      new Change.Enqueued(
          new Message(Kref.object(20), "greet", "#[\"\u00e9\u6f22\ud83d\ude00\"]",
              List.of(Kref.object(300)))),
      new Change.Enqueued(
          new Message(Kref.object(20), "ask", "#[]", List.of(), Optional.of(Kref.promise(41)))),
      new Change.Enqueued(new News(V2, List.of(Kref.promise(40), Kref.promise(41)))),
      new Change.Dequeued(Lane.MAIN),
      new Change.SlotRemoved(V2, Slot.promise(-60), Kref.promise(40)),
      new Change.PromiseAdded(Kref.promise(40), Optional.empty()),
      new Change.DeciderChanged(Kref.promise(40), Optional.of(V2)),
      new Change.Subscribed(Kref.promise(40), VatId.KERNEL),
      new Change.Parked(new Message(Kref.promise(40), "ask", "#[]", List.of())),
      new Change.Released(Kref.promise(40), Kref.object(20)),
      new Change.Followed(Kref.promise(40), Kref.promise(41)),
      new Change.Settled(Kref.promise(40), new Settled.Fulfilled(new Data("#3", List.of()))),
      new Change.Settled(
          Kref.promise(40), new Settled.Forwarded(new Data("#\"$0\"", List.of(Kref.object(20))))),
      new Change.Settled(
          Kref.promise(40), new Settled.Rejected(new Data("#\"&0\"", List.of(Kref.promise(41))))),
      new Change.PromiseRemoved(Kref.promise(40)),
      new Change.Logged(VatId.KERNEL, ""),
      new Change.BundleStored(new Bundle("b1", new byte[]{0, -1})),
      new Change.CodeSet(V2, 1, List.of("b1", "b2"), Optional.empty()),
      new Change.CodeSet(V2, 2, List.of("b1"), Optional.of("{}")),
      new Change.VatSuspended(V2, Suspension.ABSENT, "differs"),
      new Change.SetAside(Lane.MAIN),
      new Change.LimitsSet(Limits.DEFAULT),
      new Change.VatResumed(V2, Suspension.ABSENT, true),
      new Change.CrankEnded(Slot.MAX_NUMBER, V2, -1, 0));

  /// What came with format 4.
  private static final List<Change> METERED = List.of(
      new Change.CrankEnded(Slot.MAX_NUMBER, V2, -1, Long.MAX_VALUE),
      new Change.LimitsSet(Limits.DEFAULT.withBudget(new Budget(1, 2, 3, 4))),
      new Change.BudgetSet(V2, Budget.DEFAULT),
      new Change.TurnUndone(V2, "used up"));

  /// What came with format 5.
  private static final List<Change> FLOWING = List.of(
      new Change.FlowAdded(2, "orders", 1_000, 10),
      new Change.PowerAdded(Kref.object(20), new Power.Root()),
      new Change.PowerAdded(Kref.object(21), new Power.OfFlow(2)),
      new Change.FlowPriced(2, 0),
      new Change.FlowPaused(2),
      new Change.FlowResumed(2),
      new Change.Enqueued(
          new Message(Kref.promise(40), "ask", "#[]", List.of(Kref.object(20)), Optional.of(Kref.promise(41)),
              V2, new Lane(2, true))),
      new Change.Enqueued(
          new Message(Kref.object(20), "ask", "#[]", List.of(), Optional.empty(), V2, Lane.CONSOLE)),
      new Change.Enqueued(new News(V2, List.of(Kref.promise(40)), new Lane(2, false))),
      new Change.Parked(
          new Message(Kref.promise(40), "ask", "#[]", List.of(), Optional.empty(), V2, Lane.MAIN)),
      new Change.Dequeued(Lane.CONSOLE),
      new Change.Dequeued(new Lane(2, true)),
      new Change.SetAside(new Lane(300, false)));

  /// What came with format 6.
  private static final List<Change> KEPT = List.of(
      new Change.MeterAdded(1, 0, "tenants", KernelMeter.MOST),
      new Change.MeterRefilled(1, 300),
      new Change.MeterDrained(1, 301),
      new Change.MeterStopped(1),
      new Change.MeterStarted(1),
      new Change.MeterWatched(1, Optional.of(new KernelMeter.Watcher(500, Kref.object(20)))),
      new Change.MeterWatched(1, Optional.empty()),
      new Change.MeterLow(1),
      new Change.MeterKept(1, Optional.of(Kref.object(20))),
      new Change.MeterKept(1, Optional.empty()),
      new Change.MeterDry(1),
      new Change.VatMetered(V2, 1),
      new Change.VatSuspended(V2, Suspension.STARVED, "meter m1 is stopped"),
      new Change.VatSuspended(V2, Suspension.FAULTED, "threw"),
      new Change.VatResumed(V2, Suspension.STARVED, false),
      new Change.VatResumed(V2, Suspension.HELD, true),
      new Change.VatResumed(V2, Suspension.ABSENT, false),
      new Change.PowerAdded(Kref.object(22), new Power.OfMeter(1, Power.Facet.FULL)),
      new Change.PowerAdded(Kref.object(23), new Power.OfMeter(1, Power.Facet.READ)),
      new Change.PowerAdded(Kref.object(24), new Power.OfMeter(1, Power.Facet.REFILL)),
      new Change.PowerAdded(Kref.object(25), new Power.OfVat(V2)),
      new Change.VatFaulted(
          V2, new Fault(Fault.Kind.EXCEPTION, "threw", 7, Optional.of(Lane.CONSOLE), "o+3", "foo", 1_000)),
      new Change.VatFaulted(V2, new Fault(Fault.Kind.DIVERGENCE, "x", 7, Optional.empty(), "", "", 0)),
      new Change.TakenOut(V2),
      new Change.VatKept(V2, Optional.of(Kref.object(20))),
      new Change.VatKept(V2, Optional.empty()),
      new Change.VatWatched(V2, Kref.object(20)),
      new Change.LimitsRaised(V2, new Budget(1, 2, 3, 4)),
      new Change.PolicySet(
          new Fault.Policy(Fault.Verdict.TERMINATE, Fault.Verdict.SKIP, Fault.Verdict.SUSPEND)));

  private static final List<Change> ONE_OF_EACH = Stream.of(UNMETERED, METERED, FLOWING, KEPT)
      .flatMap(List::stream)
      .toList();

  private static byte[] write(List<Change> changes) {
    ByteWriter bytes = new ByteWriter(0);
    changes.forEach(change -> ChangeCodec.write(change, bytes));
    return bytes.toByteArray();
  }

  private static List<Change> read(byte[] bytes) {
    List<Change> changes = new ArrayList<>();
    ChangeCodec.read(bytes, changes::add);
    return changes;
  }

  @Test
  void whatIsWrittenIsRead() {
    assertThat(read(write(ONE_OF_EACH))).isEqualTo(ONE_OF_EACH);
    Set<Class<?>> kinds = ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
  }

  /// Journals hold these bytes: they must stay readable.
  @Test
  void theBytesOfFormatThreeAreRead() {
    assertThat(
        read(
            HexFormat.of().parseHex(
                "010205726967687402020774687265772078032802000402c7015105280567726565740e235b22c3a9e6bca2"
                    + "f09f9880225d01d8040005280361736b03235b5d0001531402025153060902ed01510a51000b51020c51000d"
                    + "510361736b03235b5d00000e51280f5153105102233300115105232224302201281251052322263022015313"
                    + "51070000150262310200ff16020102026231026232001602020102623101027b7d1702076469666665727319"
                    + "1a808040904e8002808001a08d0680808020180208ffffffffffffff0f02ffffffffffffffff")))
        .isEqualTo(UNMETERED);
  }

  @Test
  void theBytesThatCameWithFormatFourAreWhatTheyWere() {
    assertThat(HexFormat.of().formatHex(write(METERED)))
        .isEqualTo(
            "1bffffffffffffff0f02ffffffffffffffffffffffffffffffff7f1c808040904e8002808001a08d068080802001"
                + "0203041d0280c2d72f80808020808020808080201e020775736564207570");
  }

  @Test
  void theBytesThatCameWithFormatFiveAreWhatTheyWere() {
    assertThat(HexFormat.of().formatHex(write(FLOWING))).isEqualTo(
        "2402066f7264657273e8070a282801282a0202250200260227021f0205510361736b03235b5d012801531f0202"
            + "280361736b03235b5d00002004020151210200510361736b03235b5d00002202220523d804");
  }

  @Test
  void bytesThatNobodyWroteAreRefusedWithThePlace() {
    assertThatThrownBy(() -> read(new byte[]{99}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected the tag of a change before this place, from 1 to 58 at byte 1 of 1");
    assertThatThrownBy(() -> read(new byte[]{7, 0, 100, 'a'}))
        .hasMessage("expected a count of at most 1 at byte 3 of 4");
  }

  @Test
  void randomBytesNeverDoWorseThanBeRefused() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = (byte) (1 + random.nextInt(30));
      }
      try {
        read(bytes);
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageMatching("(expected|the limit|a kref's|a slot's|a vat's) .*");
      }
    }
  }

  @Test
  void numbersOfEverySizeSurvive() {
    for (int shift = 0; shift < 64; shift++) {
      for (long value : new long[]{1L << shift, (1L << shift) - 1, -(1L << shift), ~(1L << shift)}) {
        ByteWriter bytes = new ByteWriter(0);
        bytes.number(value);
        bytes.signed(value);
        bytes.fixed(value);
        ByteReader reader = new ByteReader(bytes.toByteArray());
        assertThat(reader.number()).isEqualTo(value);
        assertThat(reader.signed()).isEqualTo(value);
        assertThat(reader.fixed()).isEqualTo(value);
        assertThat(reader.isAtEnd()).isTrue();
      }
    }
  }
}
