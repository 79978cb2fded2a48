package vatworks.kernel;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Meters, crank by crank: the scripts are in `meters.txt`.
class MetersTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    return Script.written("meters.txt").stream()
        .map(it -> DynamicTest.dynamicTest(it.title(), () -> Script.assertDecides(it.text())));
  }
}
