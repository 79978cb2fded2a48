// The rule: a collection that says it is vast is charged for being believed.
// Expect: killed BYTES|COMPUTRONS
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.function.Supplier;

public final class LiesAboutItsSize implements Supplier<Object> {

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
      return Integer.MAX_VALUE - 8;
    }
  }
}
