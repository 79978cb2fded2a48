// The rule: the components of a record are listed by reflection.
// Expect: refused java.lang.Class.getRecordComponents
import java.util.function.Supplier;

public final class ListsRecordComponents implements Supplier<Object> {

  @Override
  public Object get() {
    record Point(int x, int y) {}
    return Point.class.getRecordComponents().length;
  }
}
