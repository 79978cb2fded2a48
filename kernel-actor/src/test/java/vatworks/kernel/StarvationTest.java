package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Facet;
import vatworks.vat.Slot;

/// 1,000 flows, one of which has 100,000 messages waiting, and whatever the others send meanwhile: what comes on
/// a fresh flow is delivered soon.
class StarvationTest {

  private static final int FLOWS = 1_000;
  private static final int WAITING = 100_000;
  private static final int SOON = 2_000; // cranks
  private static final VatId VAT = new VatId(1);

  private final Tables tables = new Tables();
  private final Kernel kernel = new Kernel(tables);
  private Random random = new Random(1);
  private Kref root;

  private void apply(Decision decision) {
    decision.changes().forEach(tables::apply);
  }

  private void setUp(int waiting) {
    Crank crank = kernel.begin();
    crank.addVat("busy");
    root = crank.export(VAT, Slot.ROOT);
    for (int i = 0; i < FLOWS; i++) {
      crank.inbound(VAT, crank.object(crank.addFlow("f", 0, 1)));
    }
    apply(kernel.end(crank));
    for (int i = 0; i < waiting; i += 1_000) {
      Crank more = kernel.begin();
      for (int j = 0; j < 1_000; j++) {
        more.enqueue(message(KernelFlow.FIRST_MADE));
      }
      apply(kernel.end(more));
    }
  }

  private Message message(long flow) {
    return new Message(root, "work", "#[]", List.of(), Optional.empty(), VAT, new Lane(flow, true));
  }

  // A turn of the vat, which sends two messages for each that it gets: on flows, and without.
  private Next turn() {
    Next next = kernel.next();
    switch (next) {
      case Next.Deliver deliver -> {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          Optional<Slot> flow = random.nextInt(3) == 0
              ? Optional.empty()
              : Optional.of(Slot.object(-50 - random.nextInt(FLOWS)));
          asked.add(new Asked.Send(Slot.ROOT, "work", CapData.of("#[]"), Optional.empty(), flow));
        }
        apply(kernel.commit(deliver.crank(), asked, 0));
      }
      case Next.Drop drop -> apply(drop.decision());
      case Next.Answer answer -> apply(answer.decision());
      case Next.Perform _,Next.Nothing _ -> throw new AssertionError(next);
    }
    return next;
  }

  private long cranksUntil(Lane lane) {
    long begin = tables.crank();
    while (!tables.queue(lane).isEmpty()) {
      turn();
    }
    return tables.crank() - begin;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aMessageOnAFreshFlowIsDeliveredSoon(long seed) {
    random = new Random(seed);
    setUp(WAITING);
    for (int i = 0; i < 5_000; i++) {
      turn();
    }
    for (int i = 0; i < 5; i++) {
      apply(kernel.addFlow("fresh", 0, 1));
      long fresh = tables.flows().size() - 1L;
      Crank crank = kernel.begin();
      crank.enqueue(message(fresh));
      apply(kernel.end(crank));
      assertThat(cranksUntil(new Lane(fresh, true))).as("seed " + seed).isLessThanOrEqualTo(SOON);
    }
    assertThat(tables.queue(new Lane(KernelFlow.FIRST_MADE, true)).size()).isGreaterThan(WAITING / 2);
  }

  @Test
  void soIsOneFromTheConsole() {
    setUp(WAITING);
    for (int i = 0; i < 5_000; i++) {
      turn();
    }
    apply(kernel.send(new Facet("busy", 0), "hello", "#[]", List.of(), false));
    assertThat(cranksUntil(Lane.CONSOLE)).isLessThanOrEqualTo(SOON);
  }

  /// However dear the others are: prices begin at 1,000 at most, and grow by 10 at most.
  @Test
  void aFlowAtTheLowestPriceIsServedAmongTheDearest() {
    setUp(0);
    for (long flow = KernelFlow.FIRST_MADE; flow < KernelFlow.FIRST_MADE + 10; flow++) {
      apply(kernel.boost(flow, KernelFlow.MOST_PRICE));
      Crank crank = kernel.begin();
      for (int i = 0; i < 1_000; i++) {
        crank.enqueue(message(flow));
      }
      apply(kernel.end(crank));
    }
    apply(kernel.addFlow("poor", 0, 1));
    long poor = tables.flows().size() - 1L;
    Crank crank = kernel.begin();
    crank.enqueue(message(poor));
    apply(kernel.end(crank));
    assertThat(cranksUntil(new Lane(poor, true))).isBetween(900L, 1_100L);
  }
}
