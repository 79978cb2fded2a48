// The rule: toArray is a copy.
// Expect: killed BYTES|COMPUTRONS
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class UnfoldsAListAgainAndAgain implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> list = new ArrayList<>(Collections.nCopies(100_000, 1));
    int length = 0;
    while (true) {
      length += list.toArray(new Integer[0]).length;
    }
  }
}
