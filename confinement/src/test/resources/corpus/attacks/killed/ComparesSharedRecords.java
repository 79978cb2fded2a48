// The rule: records that share their parts are compared in two to the power of their depth.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ComparesSharedRecords implements Supplier<Object> {

  @Override
  public Object get() {
    return tree(60).equals(tree(60));
  }

  record Pair(Object left, Object right) {}

  private static Object tree(int depth) {
    Object tree = depth;
    for (int i = 0; i < depth; i++) {
      tree = new Pair(tree, tree);
    }
    return tree;
  }
}
