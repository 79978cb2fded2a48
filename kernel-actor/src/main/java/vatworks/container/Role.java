package vatworks.container;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/// What the main class of a program is to be, and how it is brought to life.
interface Role<T> {

  /// How a class that is fit for it begins: `public final class Wiring implements vatworks.vat.Wiring`.
  String expected(String simpleName);

  /// What keeps the class from it, as the end of a sentence, by what it implements. Runs none of its code.
  Optional<String> misfit(Class<?> main);

  /// A method of the class that would be expected to be called and is not, as the end of a sentence that says
  /// what was expected. Runs none of its code.
  default Optional<String> uncalled(Class<?> main) {
    return Optional.empty();
  }

  /// The binary names of the interfaces by which others know its object, if it is one.
  List<String> interfaces(Class<?> main);

  /// Makes one, which runs the class's code.
  ///
  /// @throws InvocationTargetException if that code throws
  T make(Class<?> main) throws ReflectiveOperationException;
}
