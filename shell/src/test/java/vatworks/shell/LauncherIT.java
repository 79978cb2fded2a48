package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `bin/vat` itself, as a process, on the jars that were just built.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LauncherIT {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final List<String> TOOLS = List.of(
      "cat", "cksum", "dirname", "find", "head", "ls", "mkdir", "mv", "readlink", "rm", "sleep", "tr");

  @TempDir
  Path folder;
  private Path installed;

  @BeforeEach
  void install() throws IOException {
    installed = folder.resolve("an installation");
    copy(ROOT.resolve("bin"), installed.resolve("bin"));
    copy(ROOT.resolve("conf"), installed.resolve("conf"));
    copy(ROOT.resolve("shell/target/lib"), installed.resolve("shell/target/lib"));
    try (Stream<Path> files = Files.list(ROOT.resolve("shell/target"))) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        copy(jar, installed.resolve("shell/target").resolve(jar.getFileName()));
      }
    }
    Greeter.in(folder.resolve("greeter"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private Process start(Path vat, String... args) throws IOException {
    return builder(vat, args).start();
  }

  private ProcessBuilder builder(Path vat, String... args) {
    List<String> line = new ArrayList<>(List.of(vat.toString()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().remove("VAT_JAVA_OPTS");
    builder.redirectInput(new File("/dev/null"));
    return builder;
  }

  private static Run finish(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  private Path vat() {
    return installed.resolve("bin/vat");
  }

  private List<Path> caches() throws IOException {
    try (Stream<Path> files = Files.list(installed.resolve("shell/target/aot"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }

  @Test
  void runsThroughLinksFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("one"), vat());
    Path linkToLink = Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
    assertThat(link).isSymbolicLink();
    Run run = finish(start(linkToLink, "run", "greeter", "--memory"));
    assertThat(run.out()).isEqualTo("bob: got greet\nalice: heard hi\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void secondStartIsSilentAndUsesTheCache() throws Exception {
    assertThat(finish(start(vat(), "--version")).err()).startsWith("vat: preparing a faster start");
    assertThat(caches()).hasSize(1);
    assertThat(Files.size(caches().getFirst())).isGreaterThan(1_000_000);
    assertThat(finish(start(vat(), "run", "greeter", "--memory")))
        .isEqualTo(new Run(0, "bob: got greet\nalice: heard hi\n", ""));
  }

  @Test
  void cacheThatCannotBeReadOrMadeIsDoneWithout() throws Exception {
    finish(start(vat(), "--version"));
    Files.writeString(caches().getFirst(), "rubbish");
    Run run = finish(start(vat(), "run", "greeter", "--memory"));
    assertThat(run).isEqualTo(new Run(0, "bob: got greet\nalice: heard hi\n", ""));
    Files.writeString(caches().getFirst(), "");
    run = finish(start(vat(), "run", "greeter", "--memory"));
    assertThat(run).isEqualTo(new Run(0, "bob: got greet\nalice: heard hi\n", ""));
  }

  @Test
  void twoAtOnceBothRun() throws Exception {
    Process one = start(vat(), "run", "greeter", "--memory");
    Process two = start(vat(), "run", "greeter", "--memory");
    for (Run run : List.of(finish(one), finish(two))) {
      assertThat(run.status()).isZero();
      assertThat(run.out()).isEqualTo("bob: got greet\nalice: heard hi\n");
    }
    assertThat(caches()).hasSize(1);
    assertThat(installed.resolve("shell/target/aot.lock")).doesNotExist();
  }

  @Test
  void standardInputIsReadAsCommands() throws Exception {
    Path script = Files.writeString(folder.resolve("script"), "# two steps\nstep 2\nfrobnicate\n");
    Run run = finish(builder(vat(), "greeter", "--paused").redirectInput(script.toFile()).start());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith("crank 2: alice <- o+0.meet").contains("crank 3: bob <- ")
        .doesNotContain("> ");
    assertThat(run.err()).contains("there is no command \"frobnicate\"");
  }

  @Test
  void namesBeyondAsciiAreFoundUnderAnyLocale() throws Exception {
    Path basedir = Files.move(folder.resolve("greeter"), folder.resolve("gr\u00fc\u00df \u4f60"));
    ProcessBuilder builder = builder(vat(), "run", basedir.getFileName().toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    assertThat(finish(builder.start()).status()).isZero();
  }

  @Test
  void withoutAJdkASentenceSaysHowToGetOne() throws Exception {
    ProcessBuilder builder = builder(vat(), "--version");
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().put("VAT_JDKS", folder.resolve("none") + ":" + folder);
    builder.environment().put("PATH", barePath());
    Run run = finish(builder.start());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("vat: this takes a JDK 25 or newer, and none was found")
        .contains("JAVA_HOME");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void jdkIsFoundInTheUsualFolders() throws Exception {
    Path jdks = folder.resolve("j d k s");
    Path real = Path.of(System.getProperty("java.home"));
    script(jdks.resolve("jdk/bin/java"), "exec '" + real.resolve("bin/java") + "' \"$@\"");
    script(jdks.resolve("jdk/bin/javac"), "exit 1");
    Files.copy(real.resolve("release"), jdks.resolve("jdk/release"));
    script(jdks.resolve("old/bin/javac"), "exit 1");
    Files.writeString(jdks.resolve("old/release"), "JAVA_VERSION=\"24.0.1\"\n");
    ProcessBuilder builder = builder(vat(), "--version");
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("VAT_JDKS", folder.resolve("none") + ":" + jdks);
    builder.environment().put("PATH", barePath());
    assertThat(finish(builder.start()).out()).startsWith("Vatworks ");
  }

  @Test
  void jarsThatAreMissingTakeMaven() throws Exception {
    try (Stream<Path> files = Files.list(installed.resolve("shell/target"))) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.delete(jar);
      }
    }
    ProcessBuilder builder = builder(vat(), "--version");
    builder.environment().put("PATH", barePath());
    Run run = finish(builder.start());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no mvn on PATH");
  }

  @Test
  void sourcesNewerThanTheJarsAreBuiltOnce() throws Exception {
    Path source = installed.resolve("shell/src/main/java/Changed.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(3600)));
    // A Maven that only notes that it was called, and makes the jars newer than the source.
    Path maven = folder.resolve("maven/mvn");
    script(maven, """
        echo "$PWD: $*" >> '%s'
        touch -d '+2 hours' shell/target/shell-*.jar
        """.formatted(folder.resolve("called")));
    for (int i = 0; i < 2; i++) {
      ProcessBuilder builder = builder(vat(), "--version");
      builder.environment().merge("PATH", maven.getParent() + ":", (path, first) -> first + path);
      assertThat(finish(builder.start()).out()).startsWith("Vatworks ");
    }
    assertThat(Files.readAllLines(folder.resolve("called")))
        .singleElement()
        .asString()
        .startsWith(installed.toRealPath() + ": ")
        .contains(" -pl shell -am ")
        .endsWith(" package");
  }

  @Test
  void buildThatFailsIsASentence() throws Exception {
    Path maven = folder.resolve("maven/mvn");
    script(maven, "exit 1");
    Path source = installed.resolve("shell/src/main/java/Changed.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    ProcessBuilder builder = builder(vat(), "--version");
    builder.environment().merge("PATH", maven.getParent() + ":", (path, first) -> first + path);
    Run run = finish(builder.start());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("vat: the build has failed");
    assertThat(installed.resolve("shell/target/build.lock")).doesNotExist();
  }

  /// A PATH with no more than the launcher needs: neither a JDK nor Maven.
  private String barePath() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Path real = Stream.of(System.getenv("PATH").split(":"))
          .map(place -> Path.of(place, tool))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new AssertionError("there is no " + tool + " on PATH"));
      script(bin.resolve(tool), "exec '" + real + "' \"$@\"");
    }
    return bin.toString();
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
