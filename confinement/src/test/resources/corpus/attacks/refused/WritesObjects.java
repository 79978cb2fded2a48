// The rule: a vat does not serialize by itself.
// Expect: refused java.io.ObjectOutputStream
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.function.Supplier;

public final class WritesObjects implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject("text");
      return bytes.size();
    } catch (IOException e) {
      return "no";
    }
  }
}
