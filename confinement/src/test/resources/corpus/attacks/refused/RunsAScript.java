// The rule: no other language comes in by the back door.
// Expect: refused javax.script
import java.util.function.Supplier;
import javax.script.ScriptEngineManager;

public final class RunsAScript implements Supplier<Object> {

  @Override
  public Object get() {
    return new ScriptEngineManager().getEngineFactories().size();
  }
}
