// The rule: indexOf compares what may be two to the power of its depth.
// Expect: killed COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SearchesSharedLists implements Supplier<Object> {

  @Override
  public Object get() {
    List<Object> inside = List.of(deep());
    return inside.indexOf(deep());
  }

  private static List<Object> deep() {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Object> outer = new ArrayList<>();
      outer.add(list);
      outer.add(list);
      list = outer;
    }
    return list;
  }
}
