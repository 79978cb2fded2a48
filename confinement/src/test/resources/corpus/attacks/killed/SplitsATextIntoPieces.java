// The rule: split makes a text for each piece.
// Expect: killed BYTES|COMPUTRONS or refused java.lang.String.split
import java.util.function.Supplier;

public final class SplitsATextIntoPieces implements Supplier<Object> {

  @Override
  public Object get() {
    String text = ",x".repeat(1 << 18);
    int pieces = 0;
    while (pieces >= 0) {
      pieces = text.split(",").length;
    }
    return pieces;
  }
}
