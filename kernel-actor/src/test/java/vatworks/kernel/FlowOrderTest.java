package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.journal.TablesCodec;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Slot;

/// What holds of flows whatever is sent on them: random vats, read from their journals crank by crank, beside
/// a scheduler that looks at every flow each time.
class FlowOrderTest {

  /// Who is next, found by asking every flow: none is skipped for any reason but its own.
  private static Optional<Lane> chosen(Tables tables) {
    KernelFlow best = null;
    for (KernelFlow flow : tables.flows()) {
      if (!isOwnReady(tables, flow) && tables.queue(flow.riding()).isEmpty()) {
        continue;
      }
      if (best == null || price(tables, flow) > price(tables, best)
          || price(tables, flow) == price(tables, best) && flow.since() < best.since()) {
        best = flow;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    boolean isOwn = isOwnReady(tables, best)
        && (best.isOwnNext || tables.queue(best.riding()).isEmpty());
    return Optional.of(isOwn ? best.own() : best.riding());
  }

  private static long price(Tables tables, KernelFlow flow) {
    return flow.price() + flow.slope() * Math.max(0, tables.crank() - flow.since());
  }

  private static boolean isOwnReady(Tables tables, KernelFlow flow) {
    if (flow.isPaused() || tables.queue(flow.own()).isEmpty()) {
      return false;
    }
    Message head = (Message) tables.head(flow.own());
    if (head.target().isPromise()) {
      return tables.promise(head.target()).state() instanceof PromiseState.Settled;
    }
    VatId owner = tables.object(head.target()).owner();
    return owner.equals(VatId.KERNEL) || !tables.vat(owner).isSuspended();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theChoiceIsTheSameLiveReplayedAndReloadedAndThatOfWhoLooksAtEveryFlow(long seed) {
    List<Change> journal = new RandomScript(seed).go().journal;
    Tables tables = new Tables();
    Tables reloaded = new Tables();
    List<Change> crank = new ArrayList<>();
    for (Change change : journal) {
      crank.add(change);
      if (change instanceof Change.CrankEnded ended) {
        String title = "seed " + seed + ", crank " + ended.crank();
        assertThat(tables.next()).as(title).isEqualTo(chosen(tables));
        assertThat(reloaded.next()).as(title).isEqualTo(tables.next());
        Change.taken(crank).ifPresent(lane -> assertThat(tables.next()).as(title).contains(lane));
        crank.forEach(tables::apply);
        crank.forEach(reloaded::apply);
        crank.clear();
        if (ended.crank() % 5 == 0) {
          reloaded = TablesCodec.read(TablesCodec.write(reloaded));
        }
      }
    }
    assertThat(tables.flows().size()).as("seed " + seed).isGreaterThan(1);
  }

  @Test
  void whatIsSentOnAFlowIsTakenInThatOrder() {
    int taken = 0;
    for (long seed = 21; seed <= 24; seed++) {
      taken += takenInOrder("seed " + seed, new RandomScript(seed).go().journal);
      taken += takenInOrder("crowd, seed " + seed, crowd(seed));
    }
    assertThat(taken).isGreaterThan(1_000);
  }

  private static int takenInOrder(String title, List<Change> journal) {
    Map<Long, ArrayDeque<QueueItem>> sent = new HashMap<>();
    int taken = 0;
    for (Change change : journal) {
      if (change instanceof Change.Enqueued(QueueItem item) && item.lane().isOwn()) {
        sent.computeIfAbsent(item.lane().flow(), any -> new ArrayDeque<>()).add(item);
      }
    }
    Tables tables = new Tables();
    for (Change change : journal) {
      if (change instanceof Change.Dequeued dequeued && dequeued.lane().isOwn()) {
        QueueItem first = sent.get(dequeued.lane().flow()).removeFirst();
        assertThat(tables.queue(dequeued.lane()).iterator().next()).as(title).isEqualTo(first);
        taken++;
      }
      tables.apply(change);
    }
    return taken;
  }

  /// What one vat sends another without naming a flow, and what is let go from a promise, goes in the order in
  /// which it came to the queue, whichever flows it rides on, also where the receiver is stopped meanwhile.
  @Test
  void whatOneVatSendsAnotherWithoutAFlowStaysInOrder() {
    int elsewhere = 0;
    for (long seed = 31; seed <= 35; seed++) {
      elsewhere += waitedElsewhere("seed " + seed, new RandomScript(seed).go().journal);
      elsewhere += waitedElsewhere("crowd, seed " + seed, crowd(seed));
    }
    assertThat(elsewhere).as("messages that had to join others").isGreaterThan(1_000);
  }

  // Three vats that send each other more than can be delivered, on 20 flows and on none.
  private static List<Change> crowd(long seed) {
    Random random = new Random(seed);
    Script script = new Script();
    script.run("acquaint a, b, c");
    Map<VatId, List<Slot>> flows = new HashMap<>();
    for (int flow = 0; flow < 20; flow++) {
      script.run("flow f " + random.nextInt(100) + " " + (1 + random.nextInt(10)));
      for (long vat = 1; vat <= 3; vat++) {
        String granted = script.run("grant v" + vat + " f" + (KernelFlow.FIRST_MADE + flow));
        flows.computeIfAbsent(new VatId(vat), any -> new ArrayList<>())
            .add(Slot.parse(granted.lines().findFirst().orElseThrow().replaceAll(".* ", "")));
      }
    }
    script.run("console @a.go #[]");
    for (int crank = 0; crank < 2_000; crank++) {
      int most = script.tables.queued() < 300 ? 3 : 2;
      script.turn((vat, delivery) -> {
        List<Asked> asked = new ArrayList<>();
        for (int i = random.nextInt(most) + 1; i > 0 && asked.size() < most; i--) {
          Slot target = random.nextInt(3) == 0 || vat.number() == 3
              ? Slot.ROOT
              : Slot.object(-50 - random.nextInt(3 - (int) vat.number()));
          Optional<Slot> flow = random.nextInt(3) == 0
              ? Optional.of(flows.get(vat).get(random.nextInt(20)))
              : Optional.empty();
          asked.add(new Asked.Send(target, "m" + i, CapData.of("#[]"), Optional.empty(), flow));
        }
        return asked;
      });
      if (random.nextInt(50) == 0) {
        long vat = 1 + random.nextInt(3);
        boolean isStopped = script.tables.vat(new VatId(vat)).isSuspended();
        script.run(isStopped ? "resume v" + vat : "suspend v" + vat + " because");
      }
      if (crank % 97 == 0) {
        script.reload();
      }
      if (script.tables.queued() == 0) {
        script.run("console @a.go #[]");
      }
    }
    return script.journal;
  }

  private static int waitedElsewhere(String title, List<Change> journal) {
    Map<Long, ArrayDeque<Message>> onTheWay = new HashMap<>();
    Tables tables = new Tables();
    int elsewhere = 0;
    for (Change change : journal) {
      switch (change) {
        case Change.Enqueued(Message message) when !message.lane().isOwn() ->
          onTheWay.computeIfAbsent(tables.pair(message), any -> new ArrayDeque<>()).add(message);
        case Change.Released released when !released.to().isPromise() ->
          tables.promise(released.promise()).waiting().forEach(it -> {
            Message message = it.to(released.to());
            onTheWay.computeIfAbsent(tables.pair(message), any -> new ArrayDeque<>()).add(message);
          });
        case Change.Dequeued dequeued when !dequeued.lane().isOwn() -> {
          if (tables.head(dequeued.lane()) instanceof Message message) {
            assertThat(onTheWay.get(tables.pair(message)).removeFirst()).as(title)
                .isEqualTo(message);
            elsewhere += message.lane().equals(dequeued.lane()) ? 0 : 1;
          }
        }
        case Change.TakenOut taken -> {
          if (tables.vat(taken.vat()).setAside().iterator().next() instanceof Message message) {
            assertThat(onTheWay.get(tables.pair(message)).removeFirst()).as(title).isEqualTo(message);
          }
        }
        default -> {
        }
      }
      tables.apply(change);
    }
    return elsewhere;
  }
}
