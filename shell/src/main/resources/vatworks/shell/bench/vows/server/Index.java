package bench.server;

import bench.Server;
import vatworks.vow.Vow;

/// Answers every call.
public final class Index implements Server {

  @Override
  public Vow<Long> increment(long number) {
    return Vow.resolve(number + 1);
  }

  @Override
  public Vow<Server> self() {
    return Vow.resolve(this);
  }
}
