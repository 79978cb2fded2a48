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
    assertThat(lines).hasSize(25);
    assertThat(lines.get(0)).matches(
        "\\{\"workload\":\"pair\",\"store\":\"memory\",\"vats\":\"confined\",\"unit\":\"deliveries/s\","
            + "\"median\":\\d+,\"min\":\\d+,\"max\":\\d+}");
    assertThat(lines.stream().map(line -> line.split("\"")).map(part -> part[3] + " " + part[11]))
        .containsExactly(
            "pair confined", "pair trusted", "ring confined", "ring trusted", "flows-1 confined",
            "flows-1 trusted", "flows-100 confined", "flows-100 trusted", "vows confined", "vows trusted",
            "chains confined", "chains trusted", "tables confined", "tables confined", "sha256 confined",
            "matrix confined", "maps confined", "texts confined", "fib confined", "trees confined",
            "calls confined",
            "code confined", "endless confined", "idle confined", "start confined");
    String entries = lines.get(12).replace("before", "after");
    assertThat(lines.get(13)).as("the tables' length after, and before").isEqualTo(entries);
    for (String line : lines) {
      JsonNode result = new ObjectMapper().readTree(line);
      assertThat(result.get("min").asLong()).isLessThanOrEqualTo(result.get("median").asLong());
      assertThat(result.get("median").asLong()).isLessThanOrEqualTo(result.get("max").asLong());
    }
  }

  @Test
  void tableHasAHeadAndARowAWorkload() {
    Run run = Run.of(folder, "", "bench", "--workload", "ring", "--messages", "1000", "--vats", "2");
    assertThat(run.out().lines().toList()).hasSize(3);
    assertThat(run.out()).startsWith("workload").contains("\nring      memory   confined deliveries/s ");
  }

  @Test
  void samplesAreSummedUp() {
    assertThat(Measurement.of("pair", "memory", "confined", "deliveries/s", 5, 1, 4, 2, 3))
        .isEqualTo(new Measurement("pair", "memory", "confined", "deliveries/s", 3, 1, 5));
  }
}
