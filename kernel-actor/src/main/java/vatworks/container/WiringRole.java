package vatworks.container;

import java.util.List;
import java.util.Optional;
import vatworks.vat.Wiring;

/// The class `Wiring` of a basedir.
record WiringRole() implements Role<Wiring> {

  @Override
  public String expected(String simpleName) {
    return "public final class " + simpleName + " implements " + Wiring.class.getName();
  }

  @Override
  public Optional<String> misfit(Class<?> main) {
    return Wiring.class.isAssignableFrom(main)
        ? Optional.empty()
        : Optional.of("does not implement " + Wiring.class.getName());
  }

  @Override
  public List<String> interfaces(Class<?> main) {
    return List.of();
  }

  @Override
  public Wiring make(Class<?> main) throws ReflectiveOperationException {
    // Untrusted: runs static initialisers and the constructor.
    return (Wiring) main.getConstructor().newInstance();
  }
}
