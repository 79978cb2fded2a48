// The rule: a vat has no files.
// Expect: refused java.nio
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

public final class ReadsAFile implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return Files.readString(Path.of("/etc/hostname"));
    } catch (IOException e) {
      return "no";
    }
  }
}
