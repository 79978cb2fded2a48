// The rule: no class comes in by the compiler.
// Expect: refused javax.tools
import java.util.function.Supplier;
import javax.tools.ToolProvider;

public final class CompilesAtRunTime implements Supplier<Object> {

  @Override
  public Object get() {
    return ToolProvider.getSystemJavaCompiler() == null;
  }
}
