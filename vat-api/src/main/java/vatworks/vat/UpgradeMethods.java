package vatworks.vat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The two methods by which the root of a vat takes part in its upgrades, where it has them:
///
/// ```java
/// public String beforeUpgrade()
/// public void upgraded(String previousState)
/// ```
///
/// They are found by name, and are no messages: nobody can send them, unless one of the root's interfaces
/// declares them too.
public final class UpgradeMethods {

  private static final String BEFORE = "beforeUpgrade";
  private static final String AFTER = "upgraded";

  private final Object root;
  private final Optional<Method> before;
  private final Optional<Method> after;

  private UpgradeMethods(Object root) {
    this.root = root;
    before = find(BEFORE, String.class);
    after = find(AFTER, void.class, String.class);
  }

  /// Those of this object.
  public static UpgradeMethods of(Object root) {
    return new UpgradeMethods(root);
  }

  /// Whether a method has the name of one of the two, and is not that one.
  public static boolean isMisnamed(Method method) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    Class<?> result = method.getReturnType();
    return switch (method.getName()) {
      case BEFORE -> isStatic || result != String.class || method.getParameterCount() != 0;
      case AFTER ->
        isStatic || result != void.class
            || !List.of(method.getParameterTypes()).equals(List.of(String.class));
      default -> false;
    };
  }

  /// How the method of this name is declared.
  ///
  /// @param name one of the two
  public static String expected(String name) {
    return name.equals(BEFORE)
        ? "public String beforeUpgrade()"
        : "public void upgraded(String previousState)";
  }

  /// Whether the root has anything to say before it is upgraded.
  public boolean hasBeforeUpgrade() {
    return before.isPresent();
  }

  /// What the root says to the incarnation after it.
  ///
  /// @param next is told it; nothing where the root answers null or has no such method
  /// @throws Throwable what the root throws, as it is
  public void beforeUpgrade(Consumer<String> next) throws Throwable {
    beforeUpgrade().ifPresent(next);
  }

  /// The same, as userspaces of earlier journals call it.
  ///
  /// @throws Throwable what the root throws, as it is
  public Optional<String> beforeUpgrade() throws Throwable {
    return before.isPresent() ? Optional.ofNullable((String) call(before.get())) : Optional.empty();
  }

  /// Tells the root what the incarnation before it said, if it has ears for that.
  ///
  /// @throws Throwable what the root throws, as it is
  public void upgraded(String previousState) throws Throwable {
    if (after.isPresent()) {
      call(after.get(), previousState);
    }
  }

  private Optional<Method> find(String name, Class<?> result, Class<?>... parameters) {
    try {
      Method method = root.getClass().getMethod(name, parameters);
      boolean fits = method.getReturnType() == result && !Modifier.isStatic(method.getModifiers());
      method.setAccessible(true); // It may be inherited from a class that is not public.
      return fits ? Optional.of(method) : Optional.empty();
    } catch (NoSuchMethodException | LinkageError e) {
      return Optional.empty();
    }
  }

  private Object call(Method method, Object... args) throws Throwable {
    try {
      // Untrusted: this is the vat's own code.
      return method.invoke(root, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
