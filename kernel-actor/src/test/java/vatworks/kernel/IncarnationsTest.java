package vatworks.kernel;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What becomes of the tables where a vat is suspended, resumed and upgraded. The scripts are in
/// `incarnations.txt`.
class IncarnationsTest {

  @TestFactory
  List<DynamicTest> scripts() {
    return Script.written("incarnations.txt").stream()
        .map(it -> DynamicTest.dynamicTest(it.title(), () -> Script.assertDecides(it.text())))
        .toList();
  }
}
