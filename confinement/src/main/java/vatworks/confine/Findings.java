package vatworks.confine;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What was found wrong with one class, and where in its sources that is.
final class Findings {

  /// What is said of what no compiler would have written.
  static final String NOT_OF_JAVAC = "a vat's classes are what javac makes of its sources";

  private static final Pattern FILE = Pattern.compile("[\\w$.-]{1,100}");

  private final String type;
  private final String file;
  private final SortedSet<Rejection> rejections = new TreeSet<>();
  private final Set<String> named = new HashSet<>();
  private Optional<String> method = Optional.empty();
  private Optional<Integer> line = Optional.empty();

  private Findings(String type, String file) {
    this.type = SourceNames.printable(type);
    this.file = SourceNames.printable(file);
  }

  /// @param name the internal name under which the class was given
  static Findings of(String name, ClassModel model) {
    return new Findings(
        Names.binary(name), folder(name) + model.findAttribute(Attributes.sourceFile())
            .map(it -> it.sourceFile().stringValue())
            .filter(it -> FILE.matcher(it).matches()).orElse(file(name)));
  }

  /// For a class that cannot even be read.
  static Findings of(String name) {
    return new Findings(Names.binary(name), folder(name) + file(name));
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static String file(String name) {
    String simple = name.substring(name.lastIndexOf('/') + 1);
    int nested = simple.indexOf('$', 1);
    return (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
  }

  /// What is found from now on is in no method.
  void inClass() {
    method = Optional.empty();
    line = Optional.empty();
  }

  /// What is found from now on is in this method.
  void inMethod(String name) {
    method = Optional.of(SourceNames.place(name));
    line = Optional.empty();
  }

  /// What is found from now on is in this line of the method.
  void inLine(int number) {
    line = Optional.of(number);
  }

  /// @param found what the class or the method does: `is synchronized`
  void add(String found, String advice) {
    rejections.add(new Rejection(type, method, file, line, found, advice));
  }

  /// Adds the use of a class that may not even be named. Once a line is enough, whatever of it is used.
  void addUse(String refused, String what, String advice) {
    if (named.add(refused + method + line)) {
      add("uses " + what, advice);
    }
  }

  boolean isEmpty() { return rejections.isEmpty(); }

  SortedSet<Rejection> rejections() {
    return rejections;
  }
}
