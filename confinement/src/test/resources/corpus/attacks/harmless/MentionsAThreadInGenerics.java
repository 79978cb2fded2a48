// The rule: a type argument is not there when the program runs.
// Expect: result 0
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class MentionsAThreadInGenerics implements Supplier<Object> {

  @Override
  public Object get() {
    List<Thread> threads = new ArrayList<>();
    return threads.size();
  }
}
