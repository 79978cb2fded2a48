// The rule: a record in a record in a record is deep to compare.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class NestsRecords implements Supplier<Object> {

  @Override
  public Object get() {
    return nested().equals(nested());
  }

  record Box(Object content) {}

  private static Box nested() {
    Box nested = new Box("end");
    for (int i = 0; i < 50_000; i++) {
      nested = new Box(nested);
    }
    return nested;
  }
}
