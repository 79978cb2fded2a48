// The rule: indexOf of a builder costs what that of a text does.
// Expect: killed COMPUTRONS or refused java.lang.StringBuilder.indexOf
import java.util.function.Supplier;

public final class SearchesABuilder implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder("a".repeat(1 << 18));
    String sought = "a".repeat(1 << 17) + "b";
    long sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += builder.indexOf(sought);
    }
    return sum;
  }
}
