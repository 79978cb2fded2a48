// The rule: whether equal numbers are one object is the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class ComparesBoxes implements Supplier<Object> {

  @Override
  public Object get() {
    Integer small = 100;
    Integer large = 100_000;
    Integer other = 100;
    Integer another = 100_000;
    return (small == other) + " " + (large == another);
  }
}
