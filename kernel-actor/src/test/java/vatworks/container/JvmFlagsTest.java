package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A JVM in which confined vats would be unsafe, or would do something else than elsewhere, is refused.
@Timeout(300)
class JvmFlagsTest {

  private static final String FIT = "-XX:-OmitStackTraceInFastThrow";
  private static final String REFUSED = "confined vats cannot run in a JVM that was started like this: ";

  @TempDir
  Path dir;

  /// A process that opens a container with one vat.
  public static final class Opens {

    private Opens() {}

    /// @param args the basedir; whether its vat is `trusted` or `confined`; the store is its own
    public static void main(String[] args) {
      Options options = Options.defaults().withStore(new Store.Sqlite());
      try (Container container = Container.open(
          Path.of(args[0]), args[1].equals("trusted") ? options.withTrusted(Set.of("alice")) : options)) {
        container.divergences().forEach(System.out::println);
        System.out.println("open");
      } catch (ContainerException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
          "-XX:+OmitStackTraceInFastThrow | OmitStackTraceInFastThrow is true, expected false "
              + "(-XX:-OmitStackTraceInFastThrow), for else exceptions lose their messages once code is compiled",
          "-XX:-ShowCodeDetailsInExceptionMessages | ShowCodeDetailsInExceptionMessages is false, expected true "
              + "(-XX:+ShowCodeDetailsInExceptionMessages), for else the journal says less of null pointers",
          "-XX:-StackTraceInThrowable | StackTraceInThrowable is false, expected true "
              + "(-XX:+StackTraceInThrowable), for else the journal names no lines",
          "-XX:MaxJavaStackTraceDepth=7 | MaxJavaStackTraceDepth is 7, expected 1024 "
              + "(-XX:MaxJavaStackTraceDepth=1024), for else the journal may name other lines",
          "-XX:AutoBoxCacheMax=1000 | numbers over 127 are boxed once and for all, expected each anew "
              + "(-XX:AutoBoxCacheMax=128, and no java.lang.Integer.IntegerCache.high), for else == differs",
          "-Djava.lang.Integer.IntegerCache.high=500 | numbers over 127 are boxed once and for all, expected each "
              + "anew (-XX:AutoBoxCacheMax=128, and no java.lang.Integer.IntegerCache.high), for else == differs",
          "-XX:-BytecodeVerificationRemote | classes are not verified, expected that they are "
              + "(-XX:+BytecodeVerificationRemote, and no -Xverify:none), for else nothing confines a vat"})
  void aWrongFlagIsNamed(String flag, String problem) throws Exception {
    Folders.smallest(dir);
    assertThat(open("confined", FIT, "-XX:+UnlockDiagnosticVMOptions", flag)).isEqualTo(REFUSED + problem);
    assertThat(dir.resolve(".vat/journal.db")).doesNotExist();
  }

  @Test
  void allThatIsWrongIsNamed() throws Exception {
    Folders.smallest(dir);
    assertThat(open("confined", "-Xverify:none"))
        .startsWith(REFUSED + "OmitStackTraceInFastThrow is true, expected false")
        .contains("compiled; classes are not verified");
  }

  @Test
  void anyJvmWillDoForTrustedVats() throws Exception {
    Folders.smallest(dir);
    assertThat(open("trusted", "-XX:+OmitStackTraceInFastThrow")).isEqualTo("open");
  }

  @Test
  void aContainerThatThereIsCannotBeOpenedEither() throws Exception {
    Folders.smallest(dir);
    assertThat(open("confined", FIT)).isEqualTo("open");
    assertThat(open("confined", "-XX:+OmitStackTraceInFastThrow"))
        .startsWith(REFUSED + "OmitStackTraceInFastThrow is true");
    assertThat(open("confined", FIT)).isEqualTo("open");
  }

  private String open(String how, String... flags) throws Exception {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(flags));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Opens.class.getName(), dir.toString(), how));
    Path out = Files.createTempFile("out", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
      String said = Files.readString(out, StandardCharsets.UTF_8);
      return String.join("\n", said.lines().filter(line -> !line.startsWith("OpenJDK ")).toList());
    } finally {
      Files.delete(out);
    }
  }
}
