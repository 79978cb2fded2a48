package bench.client;

import static vatworks.vow.E.E;

import bench.Client;
import bench.Server;
import java.util.function.LongFunction;
import vatworks.vow.Vow;

/// Calls the server over and over.
public final class Index implements Client {

  @Override
  public Vow<Long> call(Server server, long times) {
    return repeat(times, count -> E(server).increment(count));
  }

  @Override
  public Vow<Long> chain(Server server, long times) {
    return repeat(times, count -> E(E(E(server).self()).self()).increment(count));
  }

  private static Vow<Long> repeat(long times, LongFunction<Vow<Long>> call) {
    Vow.Resolver<Long> done = Vow.resolver();
    next(0, times, call, done);
    return done.vow();
  }

  private static void next(long count, long times, LongFunction<Vow<Long>> call, Vow.Resolver<Long> done) {
    if (count == times) {
      done.resolve(count);
    } else {
      call.apply(count).thenDo(answer -> next(answer, times, call, done));
    }
  }
}
