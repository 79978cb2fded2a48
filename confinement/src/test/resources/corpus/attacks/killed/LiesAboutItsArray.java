// The rule: a collection that hands out a vast array is charged for it.
// Expect: killed BYTES|COMPUTRONS
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.function.Supplier;

public final class LiesAboutItsArray implements Supplier<Object> {

  @Override
  public Object get() {
    return new ArrayList<>(new Liar()).size();
  }

  static class Liar extends AbstractList<String> {
    @Override
    public String get(int index) {
      return "element";
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public Object[] toArray() {
      return new Object[1 << 28];
    }
  }
}
