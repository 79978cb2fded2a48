package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What becomes of a promise, whoever made it, whatever it is resolved to, and whenever that is. The scripts
/// are in `promise-life-cycles.txt`, each with the whole tables at its end.
class PromiseLifeCyclesTest {

  private static final List<String> MADE = List.of(
      "made by the sender", "made by the receiver", "the result of a message");
  private static final List<String> RESOLVED = List.of(
      "a presence", "an own object", "data", "data with a promise", "another promise", "a rejection");
  private static final List<String> WHEN = List.of(
      "before it is known", "after it is subscribed to", "while a message to it waits");

  private static List<Script.Written> lifeCycles() {
    return Script.written("promise-life-cycles.txt");
  }

  @TestFactory
  Stream<DynamicTest> asWritten() {
    return lifeCycles().stream().map(it -> DynamicTest.dynamicTest(it.title(), () -> assertLifeCycle(it)));
  }

  private static void assertLifeCycle(Script.Written lifeCycle) {
    Script script = Script.assertDecides(lifeCycle.text());
    assertThat(script.tables.promises()).as("promises at the end").isEmpty();
    assertThat(script.tables.queue()).isEmpty();
    assertThat(script.tables.terminated()).isZero();
    assertThat(script.replayed()).hasToString(script.tables.toString());
  }

  @Test
  void everyCombinationIsThere() {
    List<String> expected = new ArrayList<>();
    for (String made : MADE) {
      for (String resolved : RESOLVED) {
        for (String when : WHEN) {
          expected.add(made + ", resolved to " + resolved + " " + when);
        }
      }
    }
    assertThat(lifeCycles()).extracting(Script.Written::title).containsExactlyElementsOf(expected);
  }
}
