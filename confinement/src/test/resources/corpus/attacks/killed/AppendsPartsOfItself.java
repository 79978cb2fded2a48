// The rule: append of a part is charged by the part.
// Expect: killed COMPUTRONS|BYTES or refused java.lang.StringBuilder.append
import java.util.function.Supplier;

public final class AppendsPartsOfItself implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "x".repeat(1 << 17);
    StringBuilder builder = new StringBuilder();
    while (true) {
      builder.append(text, 0, text.length());
      builder.delete(0, builder.length());
    }
  }
}
