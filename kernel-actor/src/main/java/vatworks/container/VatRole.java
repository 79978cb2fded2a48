package vatworks.container;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vatworks.vat.Bodies;
import vatworks.vat.UpgradeMethods;
import vatworks.vat.Vat;

/// The class `Index` of a vat: a raw [Vat], or the root object of a vat of objects.
///
/// What a root implements is the vat's own copy of `vatworks.vow.Remote`, and the vat's own copy of
/// `vatworks.vow.ObjectVat` is what brings it messages: nothing of userspace is known to the host by class.
record VatRole() implements Role<Vat> {

  private static final String REMOTE = "vatworks.vow.Remote";
  private static final String OBJECT_VAT = "vatworks.vow.ObjectVat";
  private static final Bodies BODIES = new JsonBodies();

  @Override
  public String expected(String simpleName) {
    return "public final class " + simpleName + " implements " + Vat.class.getName()
        + ", or an interface that extends " + REMOTE;
  }

  @Override
  public Optional<String> misfit(Class<?> main) {
    if (Vat.class.isAssignableFrom(main)) {
      return Optional.empty();
    }
    if (interfaces(main).isEmpty()) {
      return Optional.of(
          "implements neither " + Vat.class.getName() + " nor an interface that extends " + REMOTE);
    }
    return main.isRecord()
        ? Optional.of("is a record, which would pass by copy")
        : Optional.empty();
  }

  // Else what a vat hands over in an upgrade would be lost for a slip in a signature.
  @Override
  public Optional<String> uncalled(Class<?> main) {
    return Arrays.stream(main.getMethods())
        .filter(method -> method.getDeclaringClass() == main && UpgradeMethods.isMisnamed(method))
        .filter(method -> !isOfInterface(main, method.getName()))
        .map(method -> UpgradeMethods.expected(method.getName()))
        .sorted()
        .findFirst()
        .map(expected -> "has a method that no upgrade will call: expected " + expected);
  }

  private static boolean isOfInterface(Class<?> main, String name) {
    for (Class<?> type = main; type != null; type = type.getSuperclass()) {
      for (Class<?> parent : type.getInterfaces()) {
        if (Arrays.stream(parent.getMethods()).anyMatch(method -> method.getName().equals(name))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public List<String> interfaces(Class<?> main) {
    Set<String> names = new LinkedHashSet<>();
    if (!Vat.class.isAssignableFrom(main)) {
      Class<?> remote = userspace(main, REMOTE);
      for (Class<?> type = main; type != null; type = type.getSuperclass()) {
        collect(type, remote, names);
      }
    }
    return List.copyOf(names);
  }

  // In userspace's own order: every interface before those that it extends.
  private static void collect(Class<?> type, Class<?> remote, Set<String> names) {
    if (type.isInterface() && type != remote && remote.isAssignableFrom(type)) {
      names.add(type.getName());
    }
    for (Class<?> parent : type.getInterfaces()) {
      collect(parent, remote, names);
    }
  }

  @Override
  public Vat make(Class<?> main) throws ReflectiveOperationException {
    if (Vat.class.isAssignableFrom(main)) {
      // Untrusted: runs static initialisers and the constructor.
      return (Vat) main.getConstructor().newInstance();
    }
    // Untrusted: so does this.
    return (Vat) userspace(main, OBJECT_VAT).getConstructor(Class.class, Bodies.class)
        .newInstance(main, BODIES);
  }

  private static Class<?> userspace(Class<?> main, String name) {
    try {
      return Class.forName(name, false, main.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("userspace has no class " + name, e);
    }
  }
}
