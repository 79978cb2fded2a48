package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.store.LocalPostgres;

/// A container that is killed again and again, at any moment and under load, comes to the same end as one that
/// is left alone, and keeps whatever it has acknowledged.
///
/// How often it is killed is `-Dsoak.kills`.
@Tag("soak")
class KillSoakTest {

  private static final int KILLS = Integer.getInteger("soak.kills", 200);
  private static final int LONGEST_LIFE_MILLIS = 2_500;
  private static final int MOST_ACKNOWLEDGED = 60;
  private static final int INPUTS_EACH = 20; // that the container takes from one kill to the next, about

  private static final String DESK = """
      package load;
      import vatworks.vow.*;
      public interface Desk extends Remote { void take(long number); void hire(Worker worker); }
      """;
  private static final String WORKER = """
      package load;
      import vatworks.vow.*;
      public interface Worker extends Remote {
        void meet(Worker next);
        Vow<Long> work(long number, int steps);
      }
      """;
  private static final String DESK_INDEX = """
      package load.desk;
      import static vatworks.vow.E.E;
      import java.util.*;
      import load.*;
      import vatworks.vow.*;
      public final class Index implements Desk {
        private final List<Worker> workers = new ArrayList<>();
        private long total;
        public void take(long number) {
          Log.line("took " + number);
          for (Worker worker : workers) {
            E(worker).work(number, 8).thenDo(sum -> {
              total += sum;
              Log.line("sum " + sum + " total " + total);
            });
          }
        }
        public void hire(Worker worker) { workers.add(worker); }
      }
      """;
  private static final String WORKER_INDEX = """
      package load.worker;
      import static vatworks.vow.E.E;
      import load.*;
      import vatworks.vow.*;
      public final class Index implements Worker {
        private Worker next;
        private long done;
        public void meet(Worker next) { this.next = next; }
        public Vow<Long> work(long number, int steps) {
          done++;
          if (steps == 0) {
            Log.line("end of " + number + " after " + done);
            return Vow.resolve(number);
          }
          return E(next).work(number, steps - 1).then(sum -> sum + done);
        }
      }
      """;

  @TempDir
  Path dir;

  @Test
  void whatIsKilledOnSqliteComesToTheSameEnd() throws Exception {
    check(List.of("sqlite"), List.of("sqlite"));
  }

  @Test
  void whatIsKilledOnPostgresComesToTheSameEnd() throws Exception {
    LocalPostgres server = LocalPostgres.get();
    check(
        List.of(server.newDatabase(), LocalPostgres.USER, LocalPostgres.PASSWORD),
        List.of(server.newDatabase(), LocalPostgres.USER, LocalPostgres.PASSWORD));
  }

  private void check(List<String> disturbed, List<String> left) throws Exception {
    long inputs = (long) KILLS * INPUTS_EACH;
    Path killed = basedir("killed");
    long seed = System.nanoTime();
    System.out.println("kills: seed " + seed);
    Random random = new Random(seed);
    long acknowledged = 0;
    int kills = 0;
    while (kills < KILLS) {
      Life life = live(killed, inputs, disturbed, Death.any(random));
      assertThat(life.problem()).as("seed " + seed + ", kill " + kills).isEmpty();
      if (life.known() >= 0) {
        assertThat(life.known()).as("known after a kill, seed " + seed).isGreaterThanOrEqualTo(acknowledged);
      }
      acknowledged = Math.max(acknowledged, life.acknowledged());
      kills++;
      if (life.isDone()) { // It was quicker than the kill.
        inputs += (long) KILLS * INPUTS_EACH;
      }
    }
    Path peaceful = basedir("left");
    assertThat(live(killed, inputs, disturbed, Death.NEVER).isDone()).isTrue();
    assertThat(live(peaceful, inputs, left, Death.NEVER).isDone()).isTrue();
    assertThat(acknowledged).as("inputs that were acknowledged before a kill").isPositive();
    assertThat(end(killed, disturbed)).as("seed " + seed).isEqualTo(end(peaceful, left));
    System.out
        .println(kills + " kills, " + inputs + " inputs, " + acknowledged + " acknowledged before the last");
  }

  private static GossipTest.End end(Path basedir, List<String> store) {
    Options options = Options.defaults().withStore(
        store.size() == 1
            ? new Store.Sqlite()
            : new Store.Postgres(store.get(0), store.get(1), store.get(2)));
    try (Container container = Container.open(basedir, options)) {
      return GossipTest.End.of(container);
    }
  }

  /// When a process is killed.
  ///
  /// @param acknowledged after so many inputs, if it is not 0
  /// @param millis and so long: after those, or else after the process was started
  private record Death(int acknowledged, int millis) {

    private static final Death NEVER = new Death(Integer.MAX_VALUE, 0);

    /// Some are killed before they are there, or while they are brought back.
    private static Death any(Random random) {
      return random.nextInt(5) == 0
          ? new Death(0, random.nextInt(LONGEST_LIFE_MILLIS))
          : new Death(1 + random.nextInt(MOST_ACKNOWLEDGED), random.nextInt(40));
    }
  }

  /// What was heard of a process before it ended.
  ///
  /// @param known how many inputs its container had; -1 if it did not get as far as to say
  /// @param acknowledged the last input that it said it had taken, or 0
  private record Life(long known, long acknowledged, boolean isDone, String problem) {}

  private static Life live(Path basedir, long inputs, List<String> store, Death death) throws Exception {
    List<String> command = new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "-XX:-OmitStackTraceInFastThrow", "-Xshare:auto",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
            KilledContainer.class.getName(), basedir.toString(), Long.toString(inputs)));
    command.addAll(store);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    if (death.acknowledged() == 0) {
      killAfter(process, death.millis());
    }
    int heard = 0;
    long known = -1;
    long acknowledged = 0;
    boolean isDone = false;
    StringBuilder problem = new StringBuilder();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("has ")) {
          known = Long.parseLong(line.substring(4));
        } else if (line.startsWith("ack ")) {
          acknowledged = Math.max(acknowledged, Long.parseLong(line.substring(4)));
          if (++heard == death.acknowledged()) {
            killAfter(process, death.millis());
          }
        } else if (line.equals("done")) {
          isDone = true;
        } else if (!line.startsWith("SLF4J")) {
          problem.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      // It was killed in the middle of a line.
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the process has ended").isTrue();
    return new Life(known, acknowledged, isDone, problem.toString());
  }

  private static void killAfter(Process process, int millis) {
    Thread.ofPlatform().daemon().start(() -> {
      try {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly(); // SIGKILL
    });
  }

  private Path basedir(String name) {
    Path basedir = dir.resolve(name);
    Folders.write(basedir, "shared/Desk.java", DESK);
    Folders.write(basedir, "shared/Worker.java", WORKER);
    Folders.write(basedir, "desk/Index.java", DESK_INDEX);
    StringBuilder wiring = new StringBuilder("""
        import vatworks.vat.*;
        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(Wirer wirer) {
        """);
    for (int i = 0; i < 4; i++) {
      Folders.write(basedir, "worker" + i + "/Index.java", WORKER_INDEX);
      wiring.append(
          "    wirer.send(wirer.root(\"worker" + i + "\"), \"meet\", wirer.root(\"worker" + (i + 1) % 4
              + "\"));\n    wirer.send(wirer.root(\"desk\"), \"hire\", wirer.root(\"worker" + i + "\"));\n");
    }
    Folders.write(basedir, "Wiring.java", wiring + "  }\n}\n");
    return basedir;
  }
}
