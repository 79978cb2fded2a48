package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same vats that are given the same messages leave the same journal, to the last computron, whatever the
/// JVM compiles and when, wherever it has its objects, and whatever language its user speaks.
@Timeout(900)
class SameEverywhereTest {

  private static final String USUAL = "-XX:+TieredCompilation"; // As it is where nothing is said.
  private static final String QUICK = "-XX:TieredStopAtLevel=1"; // The simple compiler alone.

  private static final long PATIENCE_SECONDS = 300;

  @TempDir
  static Path dir;

  private static Path sources;
  private static Path begun;
  private static List<String> usual;

  @BeforeAll
  static void writeAndRunAsUsual() throws Exception {
    sources = EverywhereProgram.write(dir.resolve("sources"));
    begun = copy(sources);
    Container.open(begun, EverywhereProgram.OPTIONS).close();
    usual = run(USUAL, copy(begun), "drive");
    assertThat(usual).as("what a run shows").hasSizeGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
          USUAL,
          "-Xint",
          QUICK,
          "-XX:-TieredCompilation -XX:CompileThreshold=500",
          QUICK + " -XX:+UnlockExperimentalVMOptions -XX:hashCode=0",
          QUICK + " -XX:+UseSerialGC -Xmn2m",
          QUICK + " -XX:+UseParallelGC -XX:-UseCompressedOops",
          QUICK + " -ea -esa",
          QUICK + " -XX:-CompactStrings -Xshare:off"})
  void theJournalIsTheSame(String flags) throws Exception {
    assertUsual(flags, run(flags, copy(begun), "drive"));
  }

  // These compile the sources too.
  @ParameterizedTest
  @ValueSource(
      strings = {
          QUICK + " -XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
          QUICK
              + " -Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu -Dfile.encoding=ISO-8859-1",
          QUICK + " -Duser.language=th -Duser.country=TH -Duser.extensions=u-nu-thai -Dfile.encoding=UTF-16"})
  void theJournalOfANewContainerIsTheSame(String flags) throws Exception {
    assertUsual(flags, run(flags, copy(sources), "drive"));
  }

  @ParameterizedTest
  @CsvSource({USUAL + ", -Xint", QUICK + ", " + USUAL})
  void whatOneJvmHasWrittenAnotherDoesAgain(String writer, String reader) throws Exception {
    Path basedir = copy(begun);
    assertUsual(writer, run(writer, basedir, "drive"));
    assertUsual(writer + ", then " + reader, run(reader, basedir, "look"));
  }

  private static void assertUsual(String flags, List<String> found) {
    for (int i = 0; i < Math.min(usual.size(), found.size()); i++) {
      if (!usual.get(i).equals(found.get(i))) {
        fail("under %s, line %d is%n%s%nand usually%n%s", flags, i + 1, found.get(i), usual.get(i));
      }
    }
    assertThat(found).as(flags).hasSameSizeAs(usual);
  }

  private static List<String> run(String flags, Path basedir, String task) throws Exception {
    List<String> command = new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-OmitStackTraceInFastThrow", "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED"));
    Collections.addAll(command, flags.split(" "));
    Collections.addAll(
        command, "-cp", System.getProperty("java.class.path"), EverywhereProgram.class.getName(),
        basedir.toString(), task);
    Path out = Files.createTempFile(dir, "out", ".txt");
    Path err = Files.createTempFile(dir, "err", ".txt");
    Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile())
        .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends: " + flags).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(flags + ": " + Files.readString(err)).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  private static Path copy(Path from) throws IOException {
    Path to = Files.createTempDirectory(dir, "basedir").resolve("copy");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
