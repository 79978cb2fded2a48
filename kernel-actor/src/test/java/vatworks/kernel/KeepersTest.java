package vatworks.kernel;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Faults and those who judge them, crank by crank: the scripts are in `keepers.txt`.
class KeepersTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    return Script.written("keepers.txt").stream()
        .map(it -> DynamicTest.dynamicTest(it.title(), () -> Script.assertDecides(it.text())));
  }
}
