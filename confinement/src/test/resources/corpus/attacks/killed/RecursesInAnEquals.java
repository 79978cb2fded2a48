// The rule: two circles of lists are never found equal.
// Expect: killed STACK
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class RecursesInAnEquals implements Supplier<Object> {

  @Override
  public Object get() {
    return circle().equals(circle());
  }

  private static List<Object> circle() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);
    return circle;
  }
}
