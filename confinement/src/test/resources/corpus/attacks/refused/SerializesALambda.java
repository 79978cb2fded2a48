// The rule: a serializable lambda brings a method that reads it back.
// Expect: refused java.lang.invoke.SerializedLambda or result done
import java.util.function.Supplier;

public final class SerializesALambda implements Supplier<Object> {

  @Override
  public Object get() {
    Runnable task = (Runnable & java.io.Serializable) () -> {
    };
    task.run();
    return "done";
  }
}
