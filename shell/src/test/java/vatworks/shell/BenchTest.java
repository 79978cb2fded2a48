package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/vat bench` measures real containers; here only that it does.
class BenchTest {

  @TempDir
  Path folder;

  @Test
  void jsonIsAnObjectALine() throws Exception {
    Run run = Run.of(folder, "", "bench", "--json", "--messages", "1000", "--vats", "3");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).matches(
        "\\{\"workload\":\"pair\",\"store\":\"memory\",\"unit\":\"deliveries/s\","
            + "\"median\":\\d+,\"min\":\\d+,\"max\":\\d+}");
    assertThat(lines.get(1)).startsWith("{\"workload\":\"ring\",");
    assertThat(lines.get(2))
        .startsWith("{\"workload\":\"vows\",\"store\":\"memory\",\"unit\":\"round trips/s\"");
    assertThat(lines.get(3))
        .startsWith("{\"workload\":\"chains\",\"store\":\"memory\",\"unit\":\"chains of 3/s\"");
    String entries = lines.get(4).replace("before", "after");
    assertThat(lines.get(5)).as("the tables' length after, and before").isEqualTo(entries);
    assertThat(lines.get(6))
        .startsWith("{\"workload\":\"idle\",\"store\":\"memory\",\"unit\":\"bytes/vat\",");
    assertThat(lines.get(7)).startsWith("{\"workload\":\"start\",\"store\":\"memory\",\"unit\":\"ms\",");
    for (String line : lines) {
      JsonNode result = new ObjectMapper().readTree(line);
      assertThat(result.get("min").asLong()).isLessThanOrEqualTo(result.get("median").asLong());
      assertThat(result.get("median").asLong()).isLessThanOrEqualTo(result.get("max").asLong());
    }
  }

  @Test
  void tableHasAHeadAndARowAWorkload() {
    Run run = Run.of(folder, "", "bench", "--workload", "ring", "--messages", "1000", "--vats", "2");
    assertThat(run.out().lines().toList()).hasSize(2);
    assertThat(run.out()).startsWith("workload").contains("\nring      memory   deliveries/s ");
  }

  @Test
  void samplesAreSummedUp() {
    assertThat(Measurement.of("pair", "memory", "deliveries/s", 5, 1, 4, 2, 3))
        .isEqualTo(new Measurement("pair", "memory", "deliveries/s", 3, 1, 5));
  }
}
