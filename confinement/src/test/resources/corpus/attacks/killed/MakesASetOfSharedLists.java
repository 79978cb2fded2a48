// The rule: to make a set is to hash, which may take for ever.
// Expect: killed COMPUTRONS
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

public final class MakesASetOfSharedLists implements Supplier<Object> {

  @Override
  public Object get() {
    List<Object> list = List.of();
    for (int i = 0; i < 60; i++) {
      list = List.of(list, list);
    }
    Set<Object> set = new HashSet<>(list);
    return set.size();
  }
}
