package vatworks.container;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import vatworks.vat.Vat;

/// What one vat can name: `java.*`, the package `vatworks.vat`, its own classes, and its own copies of
/// userspace (`vatworks.vow`, `vatworks.power`) and of shared's. A confined vat has copies of the library and of the meter too,
/// which its sources cannot name.
///
/// Every vat has a loader of its own, so that two vats share no static field, and none finds the host's
/// classes, Akka or another vat's. There is deliberately no parent loader: the parent of a loader can be
/// asked for, and would find all that this one hides.
final class VatLoader extends ClassLoader {

  private static final String API = "vatworks.vat.";
  private static final String USERSPACE = "vatworks.vow.";
  private static final String POWERS = "vatworks.power.";
  private static final ClassLoader HOST = Vat.class.getClassLoader();
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  private final ClassBytes classes;

  /// @param name the vat's name, for stack traces
  VatLoader(String name, ClassBytes classes) {
    super(name, null);
    this.classes = classes;
    // Whether the host runs with assertions must not change what a vat does.
    clearAssertionStatus();
  }

  /// Whether a class of the host can be seen from within a vat.
  static boolean isApi(String name) {
    return isIn(API, name);
  }

  /// Whether a class is of userspace, of which every vat that uses it has its own copy.
  static boolean isUserspace(String name) {
    return isIn(USERSPACE, name) || isIn(POWERS, name);
  }

  private static boolean isIn(String packagePrefix, String name) {
    return name.startsWith(packagePrefix) && name.lastIndexOf('.') == packagePrefix.length() - 1;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("java.")) {
      return PLATFORM.loadClass(name);
    }
    if (isApi(name)) {
      return HOST.loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = bytes(name).orElseThrow(() -> new ClassNotFoundException(name));
    return defineClass(name, bytes, 0, bytes.length);
  }

  private Optional<byte[]> bytes(String name) {
    try {
      return classes.bytes(name);
    } catch (IllegalArgumentException e) {
      // Found when the code was made fit to run, as the JVM would find it when it is linked.
      throw new ClassFormatError(name + ": " + e.getMessage());
    }
  }

  @Override
  public URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return null;
  }
}
