package vatworks.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.Change;
import vatworks.kernel.Crank;
import vatworks.kernel.Fault;
import vatworks.kernel.Kernel;
import vatworks.kernel.KernelMeter;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.Power;
import vatworks.kernel.Powers;
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
  private final Map<String, String> keepers = new HashMap<>(); // by the name of who is kept; only looked up
  private final Map<Long, Integer> depths = new HashMap<>(); // of meters below another than the container's own
  private final List<String> names;
  private final Roots roots;
  private final Limits limits;
  private boolean isOver;
  private final List<Power> powers = new ArrayList<>(List.of(new Power.Root())); // by the kernel's export number

  /// @param vats sorted by name: they are numbered in this order
  /// @param wiring the code that wires, which is kept to be looked at
  KernelWirer(List<VatCode> vats, CodeBundle wiring, Limits limits, Fault.Policy faults) {
    this.names = vats.stream().map(VatCode::name).toList();
    this.roots = Roots.of(vats);
    this.limits = limits;
    if (!limits.equals(Limits.DEFAULT)) {
      crank.setLimits(limits);
    }
    if (!faults.equals(Fault.Policy.DEFAULT)) {
      crank.setPolicy(faults);
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
  public Facet kernel() {
    return new Facet(Kernel.KERNEL, 0);
  }

  @Override
  public Facet flow(String name, int price, int slope) {
    requireWiring();
    Powers.refusal(name, price, slope).ifPresent(refusal -> {
      throw new IllegalArgumentException(refusal);
    });
    return facet(crank.addFlow(name, price, slope));
  }

  @Override
  public Facet meter(String name, long computrons) {
    return meter(KernelMeter.CONTAINER, name, computrons);
  }

  @Override
  public Facet meter(Facet parent, String name, long computrons) {
    long above = meter(parent);
    if (depths.getOrDefault(above, 1) >= KernelMeter.MOST_ABOVE) {
      throw new IllegalArgumentException("a meter has at most " + KernelMeter.MOST_ABOVE + " above it");
    }
    Facet made = meter(above, name, computrons);
    depths.put(meter(made), depths.getOrDefault(above, 1) + 1);
    return made;
  }

  private Facet meter(long parent, String name, long computrons) {
    requireWiring();
    Powers.refusal(name, computrons).ifPresent(refusal -> {
      throw new IllegalArgumentException(refusal);
    });
    return facet(crank.addMeter(parent, name, computrons));
  }

  private Facet facet(Power made) {
    powers.add(made);
    return new Facet(Kernel.KERNEL, powers.size() - 1L);
  }

  @Override
  public Facet control(String vat) {
    requireWiring();
    Power control = new Power.OfVat(id(vat));
    int known = powers.indexOf(control);
    if (known >= 0) {
      return new Facet(Kernel.KERNEL, known);
    }
    crank.object(control);
    return facet(control);
  }

  @Override
  public void keep(String vat, Facet keeper) {
    requireWiring();
    VatId kept = id(vat);
    requireKnown(keeper);
    if (isKernels(keeper)) {
      throw new IllegalArgumentException("a keeper is an object of a vat's, and not one of the kernel's");
    }
    for (Optional<String> next = Optional.of(keeper.vat()); next.isPresent();) {
      if (next.get().equals(vat)) {
        throw new IllegalArgumentException(
            keeper.vat().equals(vat)
                ? "vat " + vat + " cannot be its own keeper"
                : "vats would keep each other in a circle: " + vat + ", " + keeper.vat());
      }
      next = Optional.ofNullable(keepers.get(next.get()));
    }
    keepers.put(vat, keeper.vat());
    crank.keep(kept, Optional.of(export(keeper)));
  }

  @Override
  public void run(String vat, Facet meter) {
    requireWiring();
    VatId id = id(vat);
    crank.meter(id, meter(meter));
  }

  private long meter(Facet facet) {
    requireKnown(facet);
    if (isKernels(facet) && powers.get((int) facet.number()) instanceof Power.OfMeter power) {
      return power.meter();
    }
    throw new IllegalArgumentException("expected a meter, found " + facet);
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
    requireKnown(target);
    encoded.facets().forEach(this::requireKnown); // All are known before anything changes.
    Kref to = export(target);
    List<Kref> krefs = new ArrayList<>();
    for (Facet facet : encoded.facets()) {
      krefs.add(export(facet));
    }
    crank.enqueue(new Message(to, method, encoded.body(), krefs));
  }

  private void requireKnown(Facet facet) {
    if (!isKernels(facet)) {
      id(facet.vat());
    } else if (facet.number() >= powers.size()) {
      throw new IllegalArgumentException(
          "the kernel has no object o+" + facet.number() + ": it has o+0 to o+" + (powers.size() - 1));
    }
  }

  private static boolean isKernels(Facet facet) {
    return facet.vat().equals(Kernel.KERNEL);
  }

  private Kref export(Facet facet) {
    if (isKernels(facet)) {
      requireKnown(facet);
      return crank.object(powers.get((int) facet.number()));
    }
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
