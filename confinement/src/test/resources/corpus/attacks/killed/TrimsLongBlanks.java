// The rule: strip and isBlank cost as much as the text is long.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class TrimsLongBlanks implements Supplier<Object> {

  @Override
  public Object get() {
    String blank = " ".repeat(1 << 18);
    int blanks = 0;
    for (int i = 0; i < 1_000_000; i++) {
      blanks += blank.isBlank() ? 1 : 0;
      blanks += blank.strip().length() + blank.trim().length();
    }
    return blanks;
  }
}
