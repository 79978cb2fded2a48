// The rule: the text of records that share their parts is two to the power of their depth.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class PrintsSharedRecords implements Supplier<Object> {

  @Override
  public Object get() {
    Object tree = "leaf";
    for (int i = 0; i < 60; i++) {
      tree = new Pair(tree, tree);
    }
    return tree.toString().length();
  }

  record Pair(Object left, Object right) {}
}
