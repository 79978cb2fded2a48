// When classes are made ready, and in what order; counters and tables in statics.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class StaticInitialisers implements Supplier<Object> {

  private static final List<String> LOG = new ArrayList<>();
  private static int created;

  static {
    LOG.add("outer");
  }

  private final int number;

  {
    created++;
  }

  public StaticInitialisers() {
    number = created;
  }

  private static <T> T logged(String text, T value) {
    LOG.add(text);
    return value;
  }

  static class Parent {
    static final int CONSTANT = 42;
    static final Integer BOXED = logged("Parent.BOXED", 43);
    protected final String inherited = logged("parent field", "p");

    static {
      logged("Parent", 0);
    }

    Parent() {
      logged("parent constructor", 0);
      hook();
    }

    void hook() {
      logged("parent hook", 0);
    }
  }

  static class Child extends Parent {
    static int count = logged("Child.count", 5);
    private String late = logged("child field", "late");

    {
      logged("child block", 0);
    }

    Child() {
      super();
      logged("child constructor", 0);
    }

    Child(int n) {
      this();
      logged("child of " + n, 0);
      count += n;
    }

    @Override
    void hook() {
      logged("child hook " + late, 0);
    }
  }

  interface Holder {
    int VALUE = logged("Holder.VALUE", 9);
  }

  static class Held implements Holder {
    static int touch() {
      return logged("touched", 1);
    }
  }

  enum Planet {
    EARTH(1),
    MARS(0.107);

    static final double TOTAL;

    static {
      double total = 0;
      for (Planet planet : values()) {
        total += planet.mass;
      }
      TOTAL = total;
    }

    final double mass;

    Planet(double mass) {
      this.mass = logged(name(), mass);
    }
  }

  @Override
  public Object get() {
    logged("constant " + Parent.CONSTANT, 0);
    Parent[] none = new Parent[2];
    logged("array " + none.length, 0);
    new Child(3);
    logged("touch " + Held.touch(), 0);
    logged("value " + Held.VALUE, 0);
    logged("total " + Planet.TOTAL, 0);
    return LOG + " " + created + number + new StaticInitialisers().number + Child.count + Child.BOXED;
  }
}
