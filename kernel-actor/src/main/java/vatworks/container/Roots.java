package vatworks.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vatworks.kernel.Kernel;
import vatworks.kernel.Power;
import vatworks.kernel.Powers;
import vatworks.vat.Facet;

/// What is known of the vats' roots: those of vats of objects have interfaces, which a reference to them
/// names, so that whoever gets it knows what can be sent to it.
///
/// @param byVat the binary names of the interfaces, by the vat's name
record Roots(Map<String, List<String>> byVat) {

  /// Nothing is known.
  static final Roots NONE = new Roots(Map.of());

  Roots {
    byVat = Map.copyOf(byVat);
  }

  static Roots of(List<VatCode> vats) {
    return new Roots(vats.stream().collect(Collectors.toMap(VatCode::name, VatCode::interfaces)));
  }

  /// The same, but for one vat.
  Roots with(VatCode vat) {
    Map<String, List<String>> changed = new HashMap<>(byVat);
    changed.put(vat.name(), vat.interfaces());
    return new Roots(changed);
  }

  /// Whether the vat is one of objects, which answers messages by itself.
  boolean answers(String vat) {
    return vat.equals(Kernel.KERNEL) || !byVat.getOrDefault(vat, List.of()).isEmpty();
  }

  /// The interfaces of a facet: only a root's are known from without.
  List<String> interfaces(Facet facet) {
    if (facet.vat().equals(Kernel.KERNEL)) {
      return facet.number() == 0 ? List.of(Powers.interfaceOf(new Power.Root())) : List.of();
    }
    return facet.number() == 0 ? byVat.getOrDefault(facet.vat(), List.of()) : List.of();
  }
}
