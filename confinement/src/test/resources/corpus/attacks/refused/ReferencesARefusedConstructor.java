// The rule: a constructor reference names a constructor.
// Expect: refused java.util.Random
import java.util.Random;
import java.util.function.Supplier;

public final class ReferencesARefusedConstructor implements Supplier<Object> {

  @Override
  public Object get() {
    Supplier<Random> maker = Random::new;
    return maker.get().nextInt();
  }
}
