// The rule: a vat writes no files.
// Expect: refused java.io
import java.io.FileWriter;
import java.io.IOException;
import java.util.function.Supplier;

public final class WritesAFile implements Supplier<Object> {

  @Override
  public Object get() {
    try (FileWriter writer = new FileWriter("vat.txt")) {
      writer.write("was here");
      return "written";
    } catch (IOException e) {
      return "no";
    }
  }
}
