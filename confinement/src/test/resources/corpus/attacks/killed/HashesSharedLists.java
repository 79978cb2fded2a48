// The rule: the hash of lists that share their parts is two to the power of their depth.
// Expect: killed COMPUTRONS
import java.util.List;
import java.util.function.Supplier;

public final class HashesSharedLists implements Supplier<Object> {

  @Override
  public Object get() {
    List<Object> list = List.of();
    for (int i = 0; i < 60; i++) {
      list = List.of(list, list);
    }
    return list.hashCode();
  }
}
