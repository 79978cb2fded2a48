package vatworks.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import vatworks.vat.Wiring;

/// A basedir that was read and compiled: the code of its vats and of its wiring, none of which has run yet.
///
/// @param vats by name
/// @param wiring how to start the wiring
/// @param wiringCode the same for the journal
record Basedir(List<VatCode> vats, Program<Wiring> wiring, CodeBundle wiringCode) {

  Basedir {
    vats = List.copyOf(vats);
  }

  /// Reads and compiles a basedir whose vats are trusted. Nothing in it is run.
  ///
  /// @throws ContainerException if anything is wrong with it, as below
  static Basedir load(Path dir) {
    return load(dir, false);
  }

  /// Reads and compiles a basedir. Nothing in it is run.
  ///
  /// @param confines whether its vats are to be confined: then what they may not do is wrong with it too
  /// @throws ContainerException if anything is wrong with it: a sentence for each problem, or the errors as
  ///     javac prints them
  static Basedir load(Path dir, boolean confines) {
    return load(dir, confines, Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
  }

  /// @param javac the compiler of the running JDK, if it is one
  static Basedir load(Path dir, boolean confines, Optional<JavaCompiler> javac) {
    SourceTree tree = SourceTree.read(dir);
    try (SourceCompiler compiler = new SourceCompiler(required(javac))) {
      return new Build(compiler, tree.shared(), confines).basedir(tree);
    }
  }

  /// Reads and compiles what one vat is made of. Nothing of it is run.
  ///
  /// @param vat a vat's name
  /// @param confines whether it is to be confined
  /// @throws ContainerException if there are no sources, or anything is wrong with them
  static VatCode loadVat(Path dir, String vat, boolean confines) {
    List<Source> sources = SourceTree.read(dir, vat);
    if (sources.isEmpty()) {
      throw new ContainerException(
          "there are no sources of vat " + vat + " in " + Printable.line(dir.toString())
              + ": expected " + vat + "/Index.java, and what it needs");
    }
    List<Source> shared = SourceTree.read(dir, SourceTree.SHARED);
    JavaCompiler javac = required(Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
    try (SourceCompiler compiler = new SourceCompiler(javac)) {
      return new Build(compiler, shared, confines).vat(vat, sources);
    }
  }

  private static JavaCompiler required(Optional<JavaCompiler> javac) {
    return javac.orElseThrow(
        () -> new ContainerException(
            "the Java at "
                + System.getProperty("java.home")
                + " has no compiler: expected a JDK 25, which has one in its module jdk.compiler"));
  }

  /// Makes the wiring anew. This runs its constructor, on this thread, for as long as that likes.
  ///
  /// @throws ContainerException if its constructor or a static initialiser throws
  Wiring instantiateWiring() {
    return wiring.start();
  }
}
