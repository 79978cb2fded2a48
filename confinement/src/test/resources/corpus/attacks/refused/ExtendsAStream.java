// The rule: a vat extends nothing that it may not name.
// Expect: refused java.io.OutputStream
import java.util.function.Supplier;

public final class ExtendsAStream implements Supplier<Object> {

  @Override
  public Object get() {
    return new Sink().toString();
  }

  static class Sink extends java.io.OutputStream {
    @Override
    public void write(int b) {}
  }
}
