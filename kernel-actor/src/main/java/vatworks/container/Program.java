package vatworks.container;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import vatworks.kernel.VatFault;
import vatworks.vat.Budget;
import vatworks.vat.Gauge;

/// The compiled code of one vat, or of the wiring: it can be started any number of times, and no two of them
/// have a class in common.
///
/// @param title how messages call it: `vat alice`, `the wiring`
/// @param folder what to put before the path of its sources: `alice/`; nothing for the wiring
/// @param classes its classes
/// @param mainClass the binary name of the class to make an instance of
/// @param role what that class is to be
record Program<T>(String title, String folder, ClassBytes classes, String mainClass, Role<T> role) {

  private static final int MESSAGE_CHARS = 4_000;

  /// The same program under another vat's name.
  Program<T> renamed(String newTitle, String newFolder) {
    return new Program<>(newTitle, newFolder, classes, mainClass, role);
  }

  /// What keeps this program from being started, as far as can be seen without running any of its code.
  Optional<String> flaw() {
    String simpleName = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    String subject = sourceOf(mainClass) + ": class " + mainClass + " ";
    String expected = ": expected " + role.expected(simpleName);
    try {
      Class<?> main = load();
      Optional<String> misfit = role.misfit(main);
      if (misfit.isPresent()) {
        return Optional.of(subject + misfit.get() + expected);
      }
      if (Modifier.isAbstract(main.getModifiers())) {
        return Optional.of(subject + "is abstract" + expected);
      }
      if (!Modifier.isPublic(main.getModifiers())) {
        return Optional.of(subject + "is not public" + expected);
      }
      main.getConstructor();
      return role.uncalled(main).map(end -> subject + end);
    } catch (NoSuchMethodException e) {
      return Optional.of(
          subject + "has no public constructor without parameters: expected public " + simpleName + "()");
    } catch (ClassNotFoundException | LinkageError | StackOverflowError e) {
      return Optional.of(subject + "cannot be loaded: " + blame(e));
    }
  }

  /// The binary names of the interfaces by which others know what this program starts, if it is an object.
  /// There must be no [#flaw()].
  List<String> interfaces() {
    try {
      return role.interfaces(load());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(mainClass + " could be loaded before", e);
    }
  }

  /// Makes an instance with classes of its own. This runs the program's code, on this thread, for as long as
  /// it likes.
  ///
  /// @throws ContainerException if its constructor or a static initialiser throws; the message names the
  ///     exception and the line
  T start() {
    try {
      Class<?> main = load();
      Optional<Gauge> gauge = classes.confined().map(_ -> Confined.gauge(main.getClassLoader()));
      return gauge.isPresent() ? metered(main, gauge.get()) : make(main);
    } catch (ClassNotFoundException | LinkageError e) {
      throw cannotStart(e);
    }
  }

  private T metered(Class<?> main, Gauge gauge) {
    gauge.begin(Budget.DEFAULT);
    try {
      return make(main);
    } catch (ContainerException e) {
      throw gauge.exceeded()
          .map(limit -> VatFault.exceeded(limit, Budget.DEFAULT).getMessage())
          .map(why -> new ContainerException(
              title + " cannot start: the constructor of " + mainClass + " " + why))
          .orElse(e);
    } finally {
      gauge.end();
    }
  }

  private T make(Class<?> main) {
    try {
      // Untrusted: runs static initialisers and the constructor.
      return role.make(main);
    } catch (InvocationTargetException e) {
      throw cannotStart(e.getCause());
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw cannotStart(e);
    }
  }

  private Class<?> load() throws ClassNotFoundException {
    String loaderName = folder.isEmpty() ? mainClass : folder.substring(0, folder.length() - 1);
    return Class.forName(mainClass, false, new VatLoader(loaderName, classes));
  }

  private ContainerException cannotStart(Throwable thrown) {
    // The class itself: a subclass would be the program's own, and could answer anything.
    boolean wrapped = thrown.getClass() == ExceptionInInitializerError.class && thrown.getCause() != null;
    Throwable cause = wrapped ? thrown.getCause() : thrown;
    boolean inInitialiser = wrapped
        || classes.frames(cause).stream().anyMatch(f -> f.getMethodName().equals("<clinit>"));
    String where = inInitialiser ? "a static initialiser" : "the constructor of " + mainClass;
    // Without a cause: it is the program's own object, and whoever prints it would run the program's code.
    return new ContainerException(title + " cannot start: " + where + " threw " + blame(cause));
  }

  /// What this program threw, in one line: `java.lang.IllegalStateException: no luck (alice/Index.java:12)`.
  /// The line is that of the topmost frame in the program's own sources, where there is one.
  String blame(Throwable thrown) {
    String name = thrown.getClass().getName();
    String text = message(thrown).filter(message -> !message.isEmpty()).map(m -> ": " + m).orElse("");
    String place = classes.frames(thrown).stream().findFirst()
        .map(frame -> " (" + sourceOf(frame.getClassName()) + ":" + frame.getLineNumber() + ")")
        .orElse("");
    return Printable.line(name + text) + place;
  }

  private static Optional<String> message(Throwable thrown) {
    try {
      // Untrusted: an exception of the program's own can answer anything.
      return Optional.ofNullable(thrown.getMessage())
          .map(text -> text.length() <= MESSAGE_CHARS ? text : text.substring(0, MESSAGE_CHARS) + "...");
    } catch (Throwable e) {
      return Optional.empty();
    }
  }

  private String sourceOf(String className) {
    return classes.sourceOf(className, folder).orElse(title);
  }
}
