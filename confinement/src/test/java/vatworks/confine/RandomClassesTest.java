package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Class files that somebody damaged, with or without skill: they are refused with a sentence, or not loaded,
/// or run to an end within their budget; and the host is as it was before.
class RandomClassesTest {

  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 3_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int PROGRAMS = 3;

  // What takes longer than this, on however busy a machine, hangs.
  private static final Duration GUARD = Duration.ofSeconds(60);

  @Test
  void theyDoNotHangCrashOrEscape() throws InterruptedException {
    AtomicReference<String> now = new AtomicReference<>("none");
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Map<String, Integer> outcomes = new ConcurrentHashMap<>();
    List<Corpus.Program> programs = programs();
    Thread thread = Thread.ofPlatform().daemon().name("mutants").unstarted(() -> {
      for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
        Outcome outcome = attempt(seed, programs, now);
        outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
      }
    });
    thread.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
    thread.start();
    for (String last = ""; !thread.join(GUARD); last = now.get()) {
      assertThat(now.get()).as("what goes on, in %s", Arrays.toString(thread.getStackTrace()))
          .isNotEqualTo(last);
    }
    if (failure.get() != null) {
      throw new AssertionError(now.get(), failure.get());
    }
    // Else they would show little.
    assertThat(outcomes).containsKeys("Refused", "NotLoaded", "Returned");
  }

  private static List<Corpus.Program> programs() {
    Map<String, String> sources = new TreeMap<>();
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      sources.put(RandomProgram.name(seed) + "/Main.java", RandomProgram.source(seed));
    }
    return Stream.concat(Corpus.programs("innocents").stream(), Corpus.compile(sources).stream()).toList();
  }

  private static Outcome attempt(long seed, List<Corpus.Program> programs, AtomicReference<String> now) {
    SplittableRandom random = new SplittableRandom(seed);
    Corpus.Program program = programs.get(random.nextInt(programs.size()));
    List<String> names = new ArrayList<>(program.classes().keySet());
    String name = names.get(random.nextInt(names.size()));
    now.set("mutant " + seed + ", of " + name);
    Map<String, byte[]> classes = new HashMap<>(program.classes());
    byte[] other = programs.get(random.nextInt(programs.size())).classes().values().iterator().next();
    classes.put(name, damaged(classes.get(name), other, random));
    HostState before = HostState.now();
    Cell.Run run = Cell.run(program.main(), classes, Cell.SMALL);
    assertThat(HostState.now()).isEqualTo(before);
    assertThat(run.processor()).as("processor time").isLessThan(Cell.LIMIT);
    if (run.outcome() instanceof Outcome.Refused(List<String> why)) {
      assertThat(why)
          .allSatisfy(it -> assertThat(it).matches("\\P{Cntrl}{10,2000}").doesNotContain("jdk.internal"));
    } else if (seed % 8 == 0) {
      assertThat(Cell.run(program.main(), classes, Cell.SMALL).outcome()).isEqualTo(run.outcome());
    }
    return run.outcome();
  }

  private static byte[] damaged(byte[] whole, byte[] other, SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return DamagedBytes.of(whole, other, random);
    }
    try {
      byte[] damaged = DamagedCode.of(whole, random);
      return random.nextInt(4) == 0 ? DamagedBytes.of(damaged, other, random) : damaged;
    } catch (RuntimeException e) { // There are things too wrong to be written down.
      return DamagedBytes.of(whole, other, random);
    }
  }
}
