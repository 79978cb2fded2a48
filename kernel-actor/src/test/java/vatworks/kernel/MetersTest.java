package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Meters, crank by crank: the scripts are in `meters.txt`.
class MetersTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    return Script.written("meters.txt").stream()
        .map(it -> DynamicTest.dynamicTest(it.title(), () -> Script.assertDecides(it.text())));
  }

  @Test
  void aTreeOfMetersIsOnlySoDeep() {
    Script script = new Script();
    script.run("wire ann");
    for (int above = 0; above < KernelMeter.MOST_ABOVE; above++) {
      script.run("meter m 5 under m" + above);
    }
    script.run("grant v1 m" + (KernelMeter.MOST_ABOVE - 1));
    script.run("grant v1 m" + KernelMeter.MOST_ABOVE);
    script.run("console @ann.go #[]");
    script.run("turn: send o-50.create #[\"x\",1]; send o-51.create #[\"x\",1]");
    assertThat(script.run("next")).contains("m101 is x under m99");
    assertThat(script.run("next"))
        .contains("Meter.create failed: a meter has at most 100 above it")
        .doesNotContain("m102");
  }
}
