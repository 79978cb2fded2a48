package vatworks.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.Change;
import vatworks.kernel.Crank;
import vatworks.kernel.Kernel;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.Words;
import vatworks.vat.CapData;
import vatworks.vat.Facet;
import vatworks.vat.Limits;
import vatworks.vat.Slot;
import vatworks.vat.SyscallRefused;
import vatworks.vat.Wirer;

/// Makes the first crank of a new container: its vats, their code, and what the wiring does. Nothing sees any
/// of it until the crank is journalled, so a wiring that throws leaves nothing behind.
final class KernelWirer implements Wirer {

  private final Kernel kernel = new Kernel(new Tables());
  private final Crank crank = kernel.begin();
  private final Map<String, VatId> ids = new HashMap<>(); // only looked up
  private final List<String> names;
  private final Roots roots;
  private final Limits limits;
  private boolean isOver;

  /// @param vats sorted by name: they are numbered in this order
  /// @param wiring the code that wires, which is kept to be looked at
  KernelWirer(List<VatCode> vats, CodeBundle wiring, Limits limits) {
    this.names = vats.stream().map(VatCode::name).toList();
    this.roots = Roots.of(vats);
    this.limits = limits;
    if (!limits.equals(Limits.DEFAULT)) {
      crank.setLimits(limits);
    }
    crank.store(List.of(wiring.bundle()));
    for (VatCode vat : vats) {
      VatId id = crank.addVat(vat.name());
      ids.put(vat.name(), id);
      crank.setCode(id, vat.bundles(), Optional.empty());
    }
  }

  /// Ends the wiring.
  ///
  /// @return the crank's changes
  List<Change> end() {
    isOver = true;
    return kernel.end(crank).changes();
  }

  @Override
  public List<String> vats() {
    return names;
  }

  @Override
  public Facet root(String vat) {
    return facet(vat, 0);
  }

  @Override
  public Facet facet(String vat, long number) {
    id(vat);
    return new Facet(vat, number);
  }

  @Override
  public Slot slot(String holder, Facet facet) {
    requireWiring();
    VatId id = id(holder);
    return crank.inbound(id, export(facet));
  }

  @Override
  public void send(Facet target, String method, Object... args) {
    requireWiring();
    Arguments.Encoded encoded = Arguments.of(roots, args);
    List<Slot> slots = encoded.facets().stream().map(Facet::slot).toList();
    try {
      limits.measure(method, new CapData(encoded.body(), slots));
    } catch (SyscallRefused e) {
      throw new IllegalArgumentException(e.getMessage());
    }
    id(target.vat());
    encoded.facets().forEach(facet -> id(facet.vat())); // All are known before anything changes.
    Kref to = export(target);
    List<Kref> krefs = new ArrayList<>();
    for (Facet facet : encoded.facets()) {
      krefs.add(export(facet));
    }
    crank.enqueue(new Message(to, method, encoded.body(), krefs));
  }

  private Kref export(Facet facet) {
    return crank.export(id(facet.vat()), facet.slot());
  }

  private VatId id(String name) {
    VatId id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException(
          "there is no vat " + name + ": the vats are " + Words.list(names));
    }
    return id;
  }

  private void requireWiring() {
    if (isOver) {
      throw new IllegalStateException("a wirer is valid only while the wiring runs");
    }
  }
}
