// The rule: an array checks what is stored in it.
// Expect: throws java.lang.ArrayStoreException
import java.util.function.Supplier;

public final class StoresTheWrongElement implements Supplier<Object> {

  @Override
  public Object get() {
    Object[] numbers = new Integer[1];
    numbers[0] = "not a number";
    return numbers;
  }
}
