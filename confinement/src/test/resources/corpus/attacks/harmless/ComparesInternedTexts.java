// The rule: whether equal texts are one object is the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class ComparesInternedTexts implements Supplier<Object> {

  @Override
  public Object get() {
    String one = "text";
    String two = new StringBuilder("te").append("xt").toString();
    return (one == two) + " " + (one == "te" + "xt");
  }
}
