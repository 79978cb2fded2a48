package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vatworks.vat.Budget;

/// The corpus: attacks are refused, ended or gain nothing; innocent programs run as in plain Java.
class CorpusTest {

  private static final List<Corpus.Program> ATTACKS = Corpus.programs("attacks");
  private static final List<Corpus.Program> INNOCENTS = Corpus.programs("innocents");

  @Test
  void thereAreManyOfBoth() {
    assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(150);
    assertThat(INNOCENTS).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void everyAttackSaysItsRule() {
    assertThat(ATTACKS).allSatisfy(attack -> assertThat(attack.source()).startsWith("// The rule: "));
  }

  @TestFactory
  Stream<DynamicTest> attacksComeToNothing() {
    return ATTACKS.stream().map(attack -> dynamicTest(attack.path(), () -> comesToNothing(attack)));
  }

  @TestFactory
  Stream<DynamicTest> innocentsRunAsInPlainJava() {
    return INNOCENTS.stream().map(it -> dynamicTest(it.path(), () -> runsAsInPlainJava(it)));
  }

  private static void comesToNothing(Corpus.Program attack) {
    Cell.Run run = Cell.run(attack.main(), attack.classes(), Cell.SMALL);
    assertThat(attack.expectations()).as("what is expected of one that " + run.outcome())
        .anyMatch(expectation -> expectation.isMetBy(run.outcome()));
    assertThat(run.processor()).as("processor time").isLessThan(Cell.LIMIT);
    isTheSameAgain(run, attack, Cell.SMALL);
  }

  private static void runsAsInPlainJava(Corpus.Program innocent) throws ReflectiveOperationException {
    Cell.Run run = Cell.run(innocent.main(), innocent.classes(), Budget.DEFAULT);
    assertThat(run.outcome()).isEqualTo(new Outcome.Returned(plainly(innocent)));
    isTheSameAgain(run, innocent, Budget.DEFAULT);
  }

  private static void isTheSameAgain(Cell.Run run, Corpus.Program program, Budget budget) {
    Cell.Run again = Cell.run(program.main(), program.classes(), budget);
    assertThat(again.outcome()).isEqualTo(run.outcome());
    assertThat(again.computrons()).as("computrons").isEqualTo(run.computrons());
  }

  private static String plainly(Corpus.Program program) throws ReflectiveOperationException {
    Class<?> type = Class.forName(program.main(), true, new PlainLoader(program.classes()));
    return String.valueOf(((Supplier<?>) type.getDeclaredConstructor().newInstance()).get());
  }

  private static final class PlainLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    PlainLoader(Map<String, byte[]> classes) {
      super(null);
      this.classes = new HashMap<>(classes);
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
