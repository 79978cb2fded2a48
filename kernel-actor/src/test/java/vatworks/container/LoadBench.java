package vatworks.container;

import java.nio.file.Files;
import java.nio.file.Path;
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
import vatworks.kernel.Bundle;
import vatworks.kernel.turn.VatInstance;

/// What it takes to load a small vat of objects from its journalled code: it is checked, made fit to run,
/// defined in a loader of its own, and constructed. Other vats have been loaded before.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:-OmitStackTraceInFastThrow")
public class LoadBench {

  private List<Bundle> confined;
  private List<Bundle> trusted;
  private VatCode code;

  @Setup
  public void compile() throws Exception {
    Path dir = Files.createTempDirectory("vat-load");
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    Folders.write(
        dir, "shared/Account.java",
        "public interface Account extends vatworks.vow.Remote { vatworks.vow.Vow<Long> add(Entry entry); }");
    Folders.write(dir, "shared/Entry.java", "public record Entry(String text, long amount) {}");
    Folders.write(
        dir, "bank/Index.java",
        """
        import java.util.*;
        import vatworks.vow.*;

        public final class Index implements Account {
          private final Map<String, List<Entry>> entries = new HashMap<>();
          private long sum;

          public Vow<Long> add(Entry entry) {
            entries.computeIfAbsent(entry.text(), it -> new ArrayList<>()).add(entry);
            sum += switch (entry) {
              case Entry(String text, long amount) when text.isEmpty() -> 0;
              case Entry(String _, long amount) -> amount;
            };
            entries.values().forEach(it -> it.sort(Comparator.comparing(Entry::text)));
            return Vow.resolve(sum);
          }
        }
        """);
    code = Basedir.load(dir).vats().getFirst();
    confined = code.bundles();
    trusted = Basedir.load(dir, VatSettings.NONE.trustingAll()).vats().getFirst().bundles();
  }

  @Benchmark
  public VatInstance confined() {
    return VatCode.of("bank", confined).load(1);
  }

  @Benchmark
  public VatInstance trusted() {
    return VatCode.of("bank", trusted).load(1);
  }

  @Benchmark
  public int check() {
    return code.rejections().size();
  }
}
