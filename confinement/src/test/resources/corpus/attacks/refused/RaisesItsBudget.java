// The rule: what a vat may use is for the host to say.
// Expect: refused vatworks.vat.Budget
import java.util.function.Supplier;
import vatworks.vat.Budget;

public final class RaisesItsBudget implements Supplier<Object> {

  @Override
  public Object get() {
    return Budget.DEFAULT.computrons();
  }
}
