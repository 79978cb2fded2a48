// The rule: what an exception shows of itself is charged for, also where its class asks for it with super.
// Expect: killed BYTES
import java.util.function.Supplier;

public final class ShowsItsLongMessage implements Supplier<Object> {

  private static final class Long extends Exception {
    private static final long serialVersionUID = 1;

    Long() {
      super("x".repeat(100_000));
    }

    String shown() {
      return super.toString();
    }
  }

  @Override
  public Object get() {
    Long thrown = new Long();
    long total = 0;
    while (true) {
      total += thrown.shown().length();
    }
  }
}
