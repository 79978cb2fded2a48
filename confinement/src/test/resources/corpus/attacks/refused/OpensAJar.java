// The rule: archives are files.
// Expect: refused java.util.jar or refused java.io
import java.io.IOException;
import java.util.function.Supplier;
import java.util.jar.JarFile;

public final class OpensAJar implements Supplier<Object> {

  @Override
  public Object get() {
    try (JarFile jar = new JarFile("app.jar")) {
      return jar.size();
    } catch (IOException e) {
      return "no";
    }
  }
}
