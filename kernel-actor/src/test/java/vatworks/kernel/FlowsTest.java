package vatworks.kernel;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Flows, crank by crank: the scripts are in `flows.txt`.
class FlowsTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    return Script.written("flows.txt").stream()
        .map(it -> DynamicTest.dynamicTest(it.title(), () -> Script.assertDecides(it.text())));
  }
}
