// Views of collections that show changes and allow none.
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

public final class UnmodifiableViews implements Supplier<Object> {

  static final class Squares extends AbstractList<Integer> {
    private final int size;

    Squares(int size) {
      this.size = size;
    }

    @Override
    public Integer get(int index) {
      return index * index;
    }

    @Override
    public int size() {
      return size;
    }
  }

  private final List<String> refusals = new ArrayList<>();

  private void refused(String what, Runnable attempt) {
    try {
      attempt.run();
      refusals.add(what + " worked");
    } catch (UnsupportedOperationException e) {
      refusals.add(what);
    }
  }

  @Override
  public Object get() {
    List<String> names = new ArrayList<>(List.of("ann", "bob"));
    List<String> view = Collections.unmodifiableList(names);
    names.add("cid");
    refused("add", () -> view.add("x"));
    refused("remove", () -> view.iterator().remove());
    refused("sort", () -> view.sort(null));
    Map<String, Integer> ages = new LinkedHashMap<>();
    ages.put("ann", 30);
    Map<String, Integer> shown = Collections.unmodifiableMap(ages);
    ages.put("bob", 25);
    refused("put", () -> shown.put("cid", 1));
    refused("entry", () -> shown.entrySet().iterator().next().setValue(1));
    refused("of", () -> List.of(1).add(2));
    refused("empty", () -> Collections.emptyMap().putAll(new LinkedHashMap<>(Map.of("k", "v"))));
    refused("squares", () -> new Squares(3).set(0, 1));
    List<Integer> fixed = Arrays.asList(3, 1, 2);
    refused("fixed", () -> fixed.add(4));
    fixed.set(0, 9);
    Collections.sort(fixed);
    ages.keySet().remove("ann");
    ages.values().removeIf(age -> age > 100);
    for (Map.Entry<String, Integer> entry : ages.entrySet()) {
      entry.setValue(entry.getValue() + 1);
    }
    List<Integer> sub = new ArrayList<>(new Squares(10)).subList(2, 8);
    sub.subList(1, 3).clear();
    sub.replaceAll(n -> -n);
    Set<Integer> set = new LinkedHashSet<>(sub);
    set.retainAll(List.of(-4, -25, -49, 7));
    Collection<Integer> copies = Collections.nCopies(3, 7);
    return refusals + " " + view + shown + fixed + sub + set + copies + new Squares(5)
        + new Squares(5).indexOf(9)
        + new Squares(5).containsAll(List.of(0, 16)) + new Squares(3).equals(List.of(0, 1, 4))
        + view.hashCode()
        + Collections.singletonList("one") + Collections.disjoint(sub, fixed);
  }
}
