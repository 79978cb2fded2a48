package vatworks.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL server for tests: on loopback, on a port and with a data folder of its own. It starts with
/// the first test that needs it and ends with the JVM.
///
/// Where no PostgreSQL is installed, such tests are skipped, or fail if `VAT_REQUIRE_POSTGRES` is 1.
public final class LocalPostgres {

  public static final String USER = "vatworks";
  public static final String PASSWORD = "for tests";

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static Optional<LocalPostgres> running = Optional.empty();

  private final Path binaries;
  private final Path folder;
  private final int port;

  private LocalPostgres(Path binaries) throws Exception {
    this.binaries = binaries;
    folder = Files.createTempDirectory("vatworks-postgres");
    port = freePort();
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    run(asUser("initdb", "--no-sync", "--username=" + USER, "--auth=scram-sha-256", "--pwfile=" + password,
        "--encoding=UTF8", "--locale=C", data()));
  }

  /// The server, which runs.
  public static synchronized LocalPostgres get() {
    if (running.isEmpty()) {
      Optional<Path> installed = installed();
      if (installed.isEmpty()) {
        assertThat(System.getenv("VAT_REQUIRE_POSTGRES"))
            .as("VAT_REQUIRE_POSTGRES, where no PostgreSQL is installed")
            .isNotEqualTo("1");
        Assumptions.abort("no PostgreSQL is installed");
      }
      try {
        LocalPostgres server = new LocalPostgres(installed.get());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        running = Optional.of(server);
      } catch (Exception e) {
        throw new AssertionError("PostgreSQL does not start", e);
      }
    }
    return running.get();
  }

  /// A new, empty database.
  ///
  /// @return its URL for JDBC
  public String newDatabase() throws SQLException {
    String name = "test" + DATABASES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD)) {
      Sql.run(connection, "CREATE DATABASE " + name);
    }
    return url(name);
  }

  /// Starts the server again after [#stop].
  ///
  /// @param options of the server: `-c fsync=off`
  public void start(String... options) throws Exception {
    run(asUser("pg_ctl", "start", "--wait", "--pgdata=" + data(), "--log=" + folder.resolve("log"),
        "--options=-h 127.0.0.1 -p " + port + " -k " + folder + " "
            + String.join(" ", options)));
  }

  /// Stops the server as if it had crashed.
  public void stop() throws Exception {
    run(asUser("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data()));
  }

  private void end() {
    try {
      stop();
      delete(folder);
    } catch (Exception e) {
      // The JVM ends; nobody is left to tell.
    }
  }

  private static Optional<Path> installed() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions.map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .sorted()
          .reduce((older, newer) -> newer);
    } catch (IOException e) {
      return Stream.of(System.getenv("PATH").split(":"))
          .map(Path::of)
          .filter(
              bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
          .findFirst();
    }
  }

  // It refuses to run as root.
  private List<String> asUser(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(binaries.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() { return System.getProperty("user.name").equals("root"); }

  private void run(List<String> command) throws Exception {
    Path output = Files.createTempFile("vatworks-postgres", ".out");
    Process process = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    boolean hasEnded = process.waitFor(60, TimeUnit.SECONDS);
    String said = Files.readString(output);
    Files.delete(output);
    assertThat(hasEnded && process.exitValue() == 0).as(command + ": " + said).isTrue();
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
