// The rule: a CharSequence that says it is vast is charged for being believed.
// Expect: killed BYTES|COMPUTRONS or refused CharSequence or result 4
import java.util.function.Supplier;

public final class HasVastText implements Supplier<Object> {

  @Override
  public Object get() {
    return new StringBuilder().append(new Vast()).length();
  }

  static class Vast implements CharSequence {
    @Override
    public int length() {
      return Integer.MAX_VALUE - 8;
    }

    @Override
    public char charAt(int index) {
      return 'x';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      return "vast";
    }
  }
}
