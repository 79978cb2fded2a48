package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.vat.Budget;

/// Whether two equal texts are one object is none of a vat's business, and changes nothing in what it is
/// charged: when its turn is run again, it may be otherwise.
class TextIdentityTest {

  private static final Budget AMPLE = new Budget(1L << 40, 1L << 40, 512 << 10, 1L << 40);

  private static final String PROGRAM = """
      import java.util.*;

      public final class Main implements java.util.function.Supplier<Object> {
        public Object get() {
          String one = "a text that is longer than eight characters";
          String other = new String(one.toCharArray());
          return %s;
        }
      }
      """;

  // ASKED stands for one or the other.
  @ParameterizedTest
  @ValueSource(
      strings = {
          "one.equals(ASKED)",
          "one.compareTo(ASKED)",
          "Objects.equals(one, ASKED)",
          "Objects.deepEquals(one, ASKED)",
          "Objects.deepEquals(new Object[] {one}, new Object[] {ASKED})",
          "Arrays.equals(new String[] {one}, new String[] {ASKED})",
          "List.of(one).contains(ASKED)",
          "new ArrayList<>(List.of(one)).indexOf(ASKED)",
          "new ArrayList<>(List.of(one)).equals(List.of(ASKED))",
          "new ArrayDeque<>(List.of(one)).contains(ASKED)",
          "new LinkedList<>(List.of(one)).remove(ASKED)",
          "Set.of(one).contains(ASKED)",
          "new HashSet<>(List.of(one)).contains(ASKED)",
          "new HashSet<>(List.of(one)).equals(Set.of(ASKED))",
          "new TreeSet<>(List.of(one)).contains(ASKED)",
          "Map.of(one, 1).get(ASKED)",
          "new HashMap<>(Map.of(one, 1)).get(ASKED)",
          "new HashMap<>(Map.of(1, one)).containsValue(ASKED)",
          "new HashMap<>(Map.of(1, one)).remove(1, ASKED)",
          "new HashMap<>(Map.of(1, one)).replace(1, ASKED, other)",
          "new LinkedHashMap<>(Map.of(one, 1)).merge(ASKED, 1, Integer::sum)",
          "new TreeMap<>(Map.of(one, 1)).get(ASKED)",
          "Map.entry(one, 1).equals(Map.entry(ASKED, 1))",
          "Optional.of(one).equals(Optional.of(ASKED))",
          "Collections.frequency(List.of(one), ASKED)"})
  void theSameIsCharged(String asked) {
    Cell.Run one = run(asked.replace("ASKED", "one"));
    Cell.Run other = run(asked.replace("ASKED", "other"));
    assertThat(other.outcome()).isEqualTo(one.outcome()).isInstanceOf(Outcome.Returned.class);
    assertThat(other.computrons()).isEqualTo(one.computrons());
  }

  private static Cell.Run run(String asked) {
    Corpus.Program program = Corpus.compile(Map.of("Main.java", PROGRAM.formatted(asked))).getFirst();
    return Cell.run(program.main(), program.classes(), AMPLE);
  }
}
