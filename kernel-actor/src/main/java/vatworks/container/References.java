package vatworks.container;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.vat.Facet;

/// The facets that one message from outside refers to, each once, in the order of their first mention.
final class References {

  private final Roots roots;
  private final Map<Facet, Integer> indexes = new LinkedHashMap<>();

  References(Roots roots) {
    this.roots = roots;
  }

  /// The facets by index.
  List<Facet> facets() {
    return List.copyOf(indexes.keySet());
  }

  /// How a facet is written: `$0`, or `$0.Greeter` where its interfaces are known.
  String written(Facet facet) {
    Integer known = indexes.get(facet);
    int index = known == null ? indexes.size() : known;
    indexes.putIfAbsent(facet, index);
    String interfaces = String.join("&", roots.interfaces(facet));
    return "$" + index + (interfaces.isEmpty() ? "" : "." + interfaces);
  }
}
