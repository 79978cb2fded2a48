package vatworks.container;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.kernel.Change;
import vatworks.kernel.VatId;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Wiring;

/// From a basedir to what a kernel starts with: runs vats' constructors and the wiring.
final class Loading {

  /// What a kernel starts with.
  ///
  /// @param names the vats' names, sorted
  /// @param vats the vats, numbered in the order of `names`
  /// @param roots what is known of the vats' roots
  /// @param trusted the names of those that are not confined, sorted
  /// @param wiring the changes of the first crank
  record Loaded(
      List<String> names, Map<VatId, VatInstance> vats, Roots roots, List<String> trusted,
      List<Change> wiring) {}

  private Loading() {}

  /// @throws ContainerException if the basedir cannot be read, compiled, started or wired
  static Loaded load(Path dir, Options options) {
    Basedir basedir = Basedir.load(dir, options.vats());
    return Attempt.run(attempt -> run(basedir, options, attempt));
  }

  private static Loaded run(Basedir basedir, Options options, Attempt attempt) {
    List<String> names = basedir.vats().stream().map(VatCode::name).toList();
    Map<VatId, VatInstance> vats = new LinkedHashMap<>();
    for (VatCode code : basedir.vats()) {
      attempt.begin("the constructor of vat " + code.name());
      vats.put(new VatId(vats.size() + 1L), code.load(1));
    }
    attempt.begin("the wiring");
    Wiring wiring = basedir.instantiateWiring();
    Roots roots = Roots.of(basedir.vats());
    KernelWirer wirer = new KernelWirer(
        basedir.vats(), basedir.wiringCode(), options.limits(), options.faults());
    try {
      // Untrusted: this is the wiring's own code.
      wiring.wire(wirer);
    } catch (Throwable thrown) {
      throw new ContainerException("the wiring threw " + basedir.wiring().blame(thrown));
    }
    return new Loaded(names, vats, roots, Opening.trusted(basedir.vats()), wirer.end());
  }
}
