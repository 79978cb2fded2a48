package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables do not grow with history.
@Tag("soak")
class RoundTripsSoakTest {

  private static final String SERVER = """
      package trips;
      import vatworks.vow.*;
      public interface Server extends Remote { Vow<Long> increment(long number); }
      """;
  private static final String CLIENT = """
      package trips;
      import vatworks.vow.*;
      public interface Client extends Remote { Vow<Long> call(Server server, long times); }
      """;
  private static final String SERVER_INDEX = """
      package trips.server;
      import trips.Server;
      import vatworks.vow.Vow;
      public final class Index implements Server {
        public Vow<Long> increment(long number) { return Vow.resolve(number + 1); }
      }
      """;
  private static final String CLIENT_INDEX = """
      package trips.client;
      import static vatworks.vow.E.E;
      import trips.*;
      import vatworks.vow.Vow;
      public final class Index implements Client {
        public Vow<Long> call(Server server, long times) {
          Vow.Resolver<Long> done = Vow.resolver();
          next(server, 0, times, done);
          return done.vow();
        }
        private void next(Server server, long count, long times, Vow.Resolver<Long> done) {
          if (count == times) {
            done.resolve(count);
          } else {
            E(server).increment(count).thenDo(answer -> next(server, answer, times, done));
          }
        }
      }
      """;

  @TempDir
  Path dir;

  @Test
  void aMillionRoundTripsLeaveThemAsLongAsTenDid() {
    Folders.write(dir, "shared/Server.java", SERVER);
    Folders.write(dir, "shared/Client.java", CLIENT);
    Folders.write(dir, "server/Index.java", SERVER_INDEX);
    Folders.write(dir, "client/Index.java", CLIENT_INDEX);
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    try (Container container = Container.open(dir, Options.defaults().inMemory())) {
      TablesView after10 = tablesAfter(container, 10);
      TablesView afterAMillion = tablesAfter(container, 1_000_000);

      assertThat(afterAMillion.crank()).isGreaterThan(2_000_000);
      assertThat(afterAMillion.promises()).isEmpty();
      assertThat(afterAMillion.clists()).isEqualTo(after10.clists());
      assertThat(afterAMillion.objects()).isEqualTo(after10.objects());
    }
  }

  private static TablesView tablesAfter(Container container, long roundTrips) {
    Pending pending = container.ask("client", 0, "call", "[\"@server\", " + roundTrips + "]").join();
    container.run().join();
    assertThat(pending.answer().join()).isEqualTo(new Pending.Answer(true, Long.toString(roundTrips)));
    return container.tables().join();
  }
}
