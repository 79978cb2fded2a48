// The rule: turns are made by the container.
// Expect: refused vatworks.vat.Turn
import java.util.function.Supplier;
import vatworks.vat.Limits;
import vatworks.vat.Turn;

public final class RecordsATurnOfItsOwn implements Supplier<Object> {

  @Override
  public Object get() {
    return new Turn(Limits.DEFAULT).asked().size();
  }
}
