// The rule: a parameter that is never given anything gives nothing.
// Expect: result quiet or refused java.lang.Thread
import java.util.function.Supplier;

public final class MentionsAThreadInASignature implements Supplier<Object> {

  @Override
  public Object get() {
    return "quiet";
  }

  interface Starter {
    void start(Thread thread);
  }

  void unused(Thread thread) {}
}
