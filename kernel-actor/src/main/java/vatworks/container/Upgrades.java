package vatworks.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import vatworks.kernel.Bundle;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Vat;

/// Gets upgrades ready: reads and compiles sources and makes new incarnations, on a thread of its own, so that
/// nobody who runs waits for that. One after another.
final class Upgrades implements AutoCloseable {

  /// A vat that was made of new sources, and is nobody's yet.
  ///
  /// @param next gives the vat, once it is known from which number on it exports
  record Ready(VatCode code, LongFunction<VatInstance> next) {}

  private final Path basedir;
  private final boolean confines;
  private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
      0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Upgrades::daemon,
      new ThreadPoolExecutor.DiscardPolicy());

  /// @param basedir where the sources are
  /// @param confines whether vats are confined once they are upgraded
  Upgrades(Path basedir, boolean confines) {
    this.basedir = basedir;
    this.confines = confines;
  }

  /// Compiles a vat's sources as they are now, and makes the vat of them.
  ///
  /// @return fails with a [ContainerException] if they cannot be read or compiled, or if the vat cannot be made
  CompletableFuture<Ready> ready(String vat) {
    return later(() -> {
      VatCode code = Basedir.loadVat(basedir, vat, confines);
      Vat made = Attempt.run(attempt -> {
        attempt.begin("the constructor of vat " + vat);
        return code.instantiate();
      });
      return new Ready(code, firstExport -> code.loaded(made, firstExport));
    });
  }

  /// Compares the sources as they are now with those that vats are made of.
  ///
  /// @param running the code of the vats, by name
  CompletableFuture<SourceChanges> changes(Map<String, List<Bundle>> running) {
    return later(() -> {
      List<VatCode> code = new ArrayList<>();
      running.forEach((name, bundles) -> code.add(VatCode.of(name, bundles)));
      return SourceChanges.of(basedir, code);
    });
  }

  private <T> CompletableFuture<T> later(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, thread);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "vatworks-upgrades");
    thread.setDaemon(true);
    return thread;
  }
}
