package vatworks.confine;

import java.util.Comparator;
import java.util.Optional;

/// Why a vat's code is not run: one thing in it that a vat may not do.
///
/// @param type the binary name of the class it is in
/// @param method as the sources have it: `deliver`, `new` for a constructor, `static` for an initialiser; that
///        around a lambda for what is in the lambda
/// @param file the source file, after its package: `alice/Index.java`
/// @param line 1-based, if the class file says which
/// @param found what it does: `uses java.lang.System.exit(int)`, `is synchronized`
/// @param advice what a vat can do instead
public record Rejection(
    String type, Optional<String> method, String file, Optional<Integer> line, String found, String advice)
    implements
      Comparable<Rejection> {

  private static final Comparator<Rejection> IN_SOURCE = Comparator.comparing(Rejection::file)
      .thenComparing(it -> it.line().orElse(0)).thenComparing(Rejection::type)
      .thenComparing(it -> it.method().orElse("")).thenComparing(Rejection::found)
      .thenComparing(Rejection::advice);

  /// The same with the path of the source by which its author knows it.
  ///
  /// @param path empty: that is not known
  public Rejection in(Optional<String> path) {
    return new Rejection(type, method, path.orElse(file), line, found, advice);
  }

  @Override
  public int compareTo(Rejection other) {
    return IN_SOURCE.compare(this, other);
  }

  /// One line: `alice/Index.java:12: Index.deliver uses java.lang.System.exit(int): a vat cannot ...`.
  @Override
  public String toString() {
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return file + line.map(it -> ":" + it).orElse("") + ": " + simple + method.map(it -> "." + it).orElse("")
        + " " + found + ": " + advice;
  }
}
