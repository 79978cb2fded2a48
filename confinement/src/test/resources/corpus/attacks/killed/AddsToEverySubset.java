// The rule: a power set is as large as it is.
// Expect: killed BYTES|COMPUTRONS
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

public final class AddsToEverySubset implements Supplier<Object> {

  @Override
  public Object get() {
    Set<Set<Integer>> subsets = new LinkedHashSet<>();
    subsets.add(Set.of());
    for (int n = 0; n < 30; n++) {
      Set<Set<Integer>> more = new LinkedHashSet<>();
      for (Set<Integer> subset : subsets) {
        Set<Integer> larger = new LinkedHashSet<>(subset);
        larger.add(n);
        more.add(larger);
      }
      subsets.addAll(more);
    }
    return subsets.size();
  }
}
