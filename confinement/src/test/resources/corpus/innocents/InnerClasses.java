// Inner, local, anonymous and nested classes, and what they capture.
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

public final class InnerClasses implements Supplier<Object> {

  private int count = 10;
  private final String name = "outer";

  class Inner {
    private final int count = 20;

    class Innermost {
      private int count = 30;

      String counts() {
        return count++ + "/" + Inner.this.count + "/" + InnerClasses.this.count++ + "/" + name;
      }
    }
  }

  static class Base {
    protected String label;

    Base() {
      label = "made by " + describe();
    }

    String describe() {
      return "base";
    }
  }

  private List<IntSupplier> counters(int upTo) {
    List<IntSupplier> counters = new ArrayList<>();
    for (int i = 0; i < upTo; i++) {
      int start = i * 100;
      counters.add(new IntSupplier() {
        private int calls;

        @Override
        public int getAsInt() { return start + calls++ + count; }
      });
    }
    return counters;
  }

  private String local(String prefix) {
    int[] shared = {0};
    class Local {
      final int number = ++shared[0];

      @Override
      public String toString() {
        return prefix + number + "-" + count;
      }

      Local another() {
        return new Local();
      }
    }
    return new Local() + " " + new Local().another() + " " + shared[0];
  }

  @Override
  public Object get() {
    Inner inner = new Inner();
    Inner.Innermost innermost = inner.new Innermost();
    StringBuilder out = new StringBuilder();
    out.append(innermost.counts()).append(' ').append(innermost.counts()).append(' ');
    out.append(this.new Inner().new Innermost().counts()).append('\n');
    for (IntSupplier counter : counters(3)) {
      out.append(counter.getAsInt()).append(' ').append(counter.getAsInt()).append(' ');
    }
    Base late = new Base() {
      private final String late = "too late";

      @Override
      String describe() {
        return "anonymous, " + count + ", " + late;
      }
    };
    return out.append('\n').append(local("local ")).append('\n').append(late.label).append('\n')
        .append(late.describe()).toString();
  }
}
