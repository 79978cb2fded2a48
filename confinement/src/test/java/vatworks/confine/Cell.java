package vatworks.confine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vatworks.meter.Meter;
import vatworks.vat.Budget;
import vatworks.vat.Gauge;
import vatworks.vow.Vow;

/// Where a program of the corpus is run: checked, instrumented, in a loader of its own, on a thread of its
/// own, with a budget.
final class Cell {

  /// What an attack may use.
  static final Budget SMALL = new Budget(10_000_000, 16L << 20, 512 << 10, 16L << 20);

  /// An attack is over within this much of a processor's time.
  static final Duration LIMIT = Duration.ofSeconds(2);

  // What runs longer than this, on however busy a machine, will not end by itself.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final long THREAD_STACK = 16L << 20;
  private static final Map<String, byte[]> USERSPACE = beside(Vow.class, "vatworks.vow.");
  private static final ConfinedClasses LIBRARY = ConfinedClasses.library(beside(Meter.class, "vatworks."))
      .withUserspace(USERSPACE);

  /// What became of a run, and what that took.
  record Run(Outcome outcome, long computrons, Duration processor) {}

  private Cell() {}

  /// Runs a program's `get`, if nothing is found against it.
  ///
  /// @throws AssertionError if it does not end
  static Run run(String main, Map<String, byte[]> classes, Budget budget) {
    List<String> rejections = rejections(classes);
    return rejections.isEmpty()
        ? runUnchecked(main, classes, budget)
        : new Run(new Outcome.Refused(rejections), 0, Duration.ZERO);
  }

  /// What the verifier has to say about classes.
  static List<String> rejections(Map<String, byte[]> classes) {
    return Verifier.check(classes, USERSPACE).stream().map(Object::toString).toList();
  }

  private static Run runUnchecked(String main, Map<String, byte[]> classes, Budget budget) {
    Run[] run = new Run[1];
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(null, () -> run[0] = turn(main, classes, budget), main, THREAD_STACK);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((it, thrown) -> failure[0] = thrown);
    thread.start();
    try {
      if (!thread.join(PATIENCE)) {
        AssertionError endless = new AssertionError(main + " runs on, in this:");
        endless.setStackTrace(thread.getStackTrace());
        throw endless;
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (failure[0] != null) {
      throw new AssertionError(main + " was too much for what runs it", failure[0]);
    }
    return run[0];
  }

  private static Run turn(String main, Map<String, byte[]> classes, Budget budget) {
    Loader loader = new Loader(LIBRARY.withVat(classes));
    Class<?> type;
    Gauge gauge;
    try {
      type = Class.forName(main, false, loader);
      gauge = (Gauge) Class.forName(Meter.class.getName(), true, loader).getField("GAUGE").get(null);
    } catch (LinkageError | IllegalArgumentException | ReflectiveOperationException e) {
      return new Run(notLoaded(e), 0, Duration.ZERO);
    }
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    gauge.begin(budget);
    Outcome outcome;
    try {
      // Untrusted: a constructor, `get` and `toString` of whoever wrote the program.
      Object result = ((Supplier<?>) type.getDeclaredConstructor().newInstance()).get();
      outcome = new Outcome.Returned(String.valueOf(result));
    } catch (InvocationTargetException e) {
      outcome = thrown(e.getCause());
    } catch (ReflectiveOperationException e) {
      outcome = notLoaded(e);
    } catch (Throwable e) {
      outcome = thrown(e);
    }
    long computrons = gauge.end();
    loader.ours.ifPresent(mistake -> {
      throw new AssertionError("the instrumentation is at fault", mistake);
    });
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    outcome = gauge.exceeded().<Outcome>map(Outcome.Killed::new).orElse(outcome);
    return new Run(outcome, computrons, Duration.ofNanos(after - before));
  }

  private static Outcome thrown(Throwable thrown) {
    return thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError)
        ? notLoaded(thrown)
        : new Outcome.Threw(thrown.getClass().getName());
  }

  private static Outcome notLoaded(Throwable thrown) {
    // A loader has its identity hash in its name.
    return new Outcome.NotLoaded(thrown.toString().replaceAll("@[0-9a-f]+", "@"));
  }

  /// The classes that lie where one of them does, as they were compiled, by binary name.
  static Map<String, byte[]> beside(Class<?> one, String prefix) {
    try {
      Path path = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(path)) {
        return classes(path, prefix);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return classes(jar.getPath("/"), prefix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, byte[]> classes(Path root, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      Map<String, byte[]> classes = new HashMap<>();
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        if (name.startsWith(prefix)) {
          classes.put(name, Files.readAllBytes(file));
        }
      }
      return classes;
    }
  }

  /// Defines the confined classes, and lets through the JDK's and those that host and vat have in common.
  private static final class Loader extends ClassLoader {
    private final ConfinedClasses classes;

    /// What went wrong in the instrumentation. It may be that the vat caught it.
    private Optional<RuntimeException> ours = Optional.empty();

    Loader(ConfinedClasses classes) {
      super("vat", Cell.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        Optional<byte[]> own = find(name);
        if (own.isPresent()) {
          return defineClass(name, own.get(), 0, own.get().length);
        }
        if (name.startsWith("java.") || name.startsWith("vatworks.vat.")) {
          return super.loadClass(name, resolve);
        }
        throw new ClassNotFoundException(name);
      }
    }

    // What is wrong with a class must not reach the vat's handlers as one of its own exceptions.
    private Optional<byte[]> find(String name) {
      try {
        return classes.find(name);
      } catch (IllegalArgumentException e) {
        ClassFormatError wrong = new ClassFormatError(e.getMessage());
        wrong.initCause(e);
        throw wrong;
      } catch (RuntimeException e) {
        ours = Optional.of(e);
        throw e;
      }
    }
  }
}
