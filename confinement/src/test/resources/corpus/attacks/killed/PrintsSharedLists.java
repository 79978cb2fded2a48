// The rule: the text of lists that share their parts is two to the power of their depth.
// Expect: killed COMPUTRONS|BYTES
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

public final class PrintsSharedLists implements Supplier<Object> {

  @Override
  public Object get() {
    Object list = "leaf";
    for (int i = 0; i < 60; i++) {
      list = Arrays.asList(list, list);
    }
    return String.valueOf(list).length();
  }
}
