package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vatworks.vat.Budget;

/// Random programs: confined, they do what they do in plain Java, and cost the same each time.
class RandomProgramsTest {

  // In one run of javac, which is what takes the time.
  private static final int BATCH = 60;
  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", BATCH);
  // One of the first sixty from 1 on is too much for javac.
  private static final long SEED = Long.getLong("fuzz.seed", 100);
  private static final Budget AMPLE = new Budget(1_000_000_000, 1 << 30, 512 << 10, 64 << 20);

  @TestFactory
  Stream<DynamicTest> theyRunAsInPlainJava() {
    return LongStream.iterate(SEED, first -> first < SEED + PROGRAMS, first -> first + BATCH).boxed()
        .flatMap(first -> tests(first, Math.min(first + BATCH, SEED + PROGRAMS)));
  }

  private static Stream<DynamicTest> tests(long first, long end) {
    Map<String, String> sources = new TreeMap<>();
    for (long seed = first; seed < end; seed++) {
      sources.put(RandomProgram.name(seed) + "/Main.java", RandomProgram.source(seed));
    }
    try {
      return Corpus.compile(sources).stream()
          .map(program -> dynamicTest(program.path(), () -> runsAsInPlainJava(program)));
    } catch (AssertionError e) {
      return sources.entrySet().stream()
          .map(source -> dynamicTest(source.getKey(), () -> runsAsInPlainJava(compiled(source))));
    }
  }

  private static Corpus.Program compiled(Map.Entry<String, String> source) {
    try {
      return Corpus.compile(Map.ofEntries(source)).getFirst();
    } catch (AssertionError e) {
      boolean isOfJavac = e.getMessage().contains("An exception has occurred in the compiler");
      assumeThat(isOfJavac).as("javac is at fault, not with %s", source.getValue()).isFalse();
      throw new AssertionError(source.getValue(), e);
    }
  }

  private static void runsAsInPlainJava(Corpus.Program program) {
    Cell.Run run = Cell.run(program.main(), program.classes(), AMPLE);
    assertThat(run.outcome()).as("of %s", program.source()).isEqualTo(plainly(program));
    Cell.Run again = Cell.run(program.main(), program.classes(), AMPLE);
    assertThat(again.outcome()).as("again, of %s", program.source()).isEqualTo(run.outcome());
    assertThat(again.computrons()).as("computrons of %s", program.source()).isEqualTo(run.computrons());
  }

  static Outcome plainly(Corpus.Program program) {
    try {
      Class<?> type = Class.forName(program.main(), true, new PlainLoader(program.classes()));
      Object result = ((Supplier<?>) type.getDeclaredConstructor().newInstance()).get();
      return new Outcome.Returned(String.valueOf(result));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(program.source(), e);
    }
  }

  private static final class PlainLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    PlainLoader(Map<String, byte[]> classes) {
      super(null);
      this.classes = new HashMap<>(classes);
      setDefaultAssertionStatus(false);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
