package vatworks.container;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vatworks.kernel.Change;
import vatworks.kernel.VatId;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Limits;
import vatworks.vat.Wiring;

/// From a basedir to what a kernel starts with. Runs vats' constructors and the wiring, which may do
/// anything, so it does that on a thread of its own and gives up on what does not end.
final class Loading {

  private static final long PATIENCE_SECONDS = 5;

  /// What a kernel starts with.
  ///
  /// @param names the vats' names, sorted
  /// @param vats the vats, numbered in the order of `names`
  /// @param roots what is known of the vats' roots
  /// @param wiring the changes of the first crank
  record Loaded(List<String> names, Map<VatId, VatInstance> vats, Roots roots, List<Change> wiring) {}

  private final Limits limits;
  private volatile String doing = "";
  private volatile long since = System.nanoTime();

  private Loading(Limits limits) {
    this.limits = limits;
  }

  /// @throws ContainerException if the basedir cannot be read, compiled, started or wired
  static Loaded load(Path dir, Limits limits) {
    Basedir basedir = Basedir.load(dir);
    return new Loading(limits).start(basedir);
  }

  private Loaded start(Basedir basedir) {
    CompletableFuture<Loaded> loaded = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(loaded, basedir), "vatworks-loading");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(loaded);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ContainerException known ? known : new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContainerException("opening the container was interrupted");
    }
  }

  private Loaded await(CompletableFuture<Loaded> loaded) throws ExecutionException, InterruptedException {
    while (true) {
      try {
        return loaded.get(250, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
          throw new ContainerException(doing + " has not ended after " + PATIENCE_SECONDS + " s");
        }
      }
    }
  }

  private void complete(CompletableFuture<Loaded> loaded, Basedir basedir) {
    try {
      loaded.complete(run(basedir));
    } catch (Throwable e) {
      loaded.completeExceptionally(e);
    }
  }

  private Loaded run(Basedir basedir) {
    List<String> names = basedir.vats().stream().map(VatCode::name).toList();
    Map<VatId, VatInstance> vats = new LinkedHashMap<>();
    for (VatCode code : basedir.vats()) {
      begin("the constructor of vat " + code.name());
      vats.put(new VatId(vats.size() + 1L), code.load(1));
    }
    begin("the wiring");
    Wiring wiring = basedir.instantiateWiring();
    Roots roots = Roots.of(basedir.vats());
    KernelWirer wirer = new KernelWirer(basedir.vats(), basedir.wiringCode(), limits);
    try {
      // Untrusted: this is the wiring's own code.
      wiring.wire(wirer);
    } catch (Throwable thrown) {
      throw new ContainerException("the wiring threw " + basedir.wiring().blame(thrown));
    }
    return new Loaded(names, vats, roots, wirer.end());
  }

  private void begin(String what) {
    doing = what;
    since = System.nanoTime();
  }
}
