package vatworks.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vatworks.kernel.Change;
import vatworks.kernel.Crank;
import vatworks.kernel.Decision;
import vatworks.kernel.Kernel;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.Next;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.ChangeCodec;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Slot;

/// What one crank costs, without actors: a ring of 100 vats in which each passes a message on, with one
/// reference.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CrankBench {

  private static final int VATS = 100;
  private static final int BLOCK = 1_024;

  private final Slot next = Slot.object(-50);
  private final List<Asked> asked = List.of(Asked.Send.of(next, "hop", CapData.of("#[\"$0\",123456]", next)));
  private Tables tables;
  private Kernel kernel;
  private BlockChain chain;
  private BlockCommitted block;

  @Setup
  public void ring() {
    tables = new Tables();
    kernel = new Kernel(tables);
    chain = new BlockChain();
    Crank crank = kernel.begin();
    for (int i = 0; i < VATS; i++) {
      crank.addVat("n" + i);
    }
    for (long i = 1; i <= VATS; i++) {
      Kref root = crank.export(new VatId(i), Slot.ROOT);
      crank.inbound(new VatId((i + VATS - 2) % VATS + 1), root);
    }
    crank.enqueue(new Message(Kref.object(20), "hop", "#[]", List.of()));
    kernel.end(crank).changes().forEach(tables::apply);
    for (int i = 0; i < BLOCK; i++) {
      chain.add(apply());
    }
    block = chain.close();
  }

  /// Route, decide and apply.
  @Benchmark
  public List<Change> crank() {
    return apply();
  }

  /// The same, encoded into a block that is hashed when it is full.
  @Benchmark
  public long journalledCrank() {
    chain.add(apply());
    if (chain.openCranks() == BLOCK) {
      chain.close();
    }
    return chain.height();
  }

  /// Reading a block of 1,024 cranks back, a block an operation.
  @Benchmark
  public int decodedBlock() {
    int[] changes = {0};
    ChangeCodec.read(block.changes(), change -> changes[0]++);
    return changes[0];
  }

  private List<Change> apply() {
    Next.Deliver deliver = (Next.Deliver) kernel.next();
    Decision decision = kernel.commit(deliver.crank(), asked, 0);
    decision.changes().forEach(tables::apply);
    return decision.changes();
  }
}
