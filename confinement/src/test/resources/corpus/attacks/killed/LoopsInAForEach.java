// The rule: what is done for each is charged.
// Expect: killed COMPUTRONS
import java.util.List;
import java.util.function.Supplier;

public final class LoopsInAForEach implements Supplier<Object> {

  @Override
  public Object get() {
    List.of(1, 2, 3).forEach(n -> {
      while (true) {
      }
    });
    return "done";
  }
}
