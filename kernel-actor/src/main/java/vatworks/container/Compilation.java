package vatworks.container;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.container.ClassBytes.ClassFile;

/// What came of compiling one folder.
///
/// @param classes what was compiled, by binary name; none if there are errors
/// @param declared the top-level classes that the sources declare, also where there are errors
/// @param errors what javac printed, without its last line, the count; empty if all went well
/// @param errorCount how many errors javac counted
record Compilation(
    Map<String, ClassFile> classes, List<Declared> declared, String errors, int errorCount) {

  private static final Pattern COUNT = Pattern.compile("(\\d+) errors?\\R(?:only showing .*\\R)?\\z");
  private static final Pattern THROWN = Pattern.compile("(?m)^[\\w.$]+(?:Error|Exception)\\b.*$");

  /// A top-level class.
  ///
  /// @param packageName its package, empty for the unnamed one
  /// @param simpleName its name without the package
  /// @param source the path of the source that declares it, within its folder
  record Declared(String packageName, String simpleName, String source) {

    /// Its name with the package.
    String name() {
      return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
  }

  Compilation {
    classes = Map.copyOf(classes);
    declared = List.copyOf(declared);
  }

  /// @param what what was compiled, as messages call it
  /// @param printed what javac wrote: its errors and their count, or why it gave up
  static Compilation failed(String what, List<Declared> declared, String printed) {
    Matcher count = COUNT.matcher(printed);
    if (count.find()) {
      String errors = printed.substring(0, count.start());
      return new Compilation(Map.of(), declared, errors, Integer.parseInt(count.group(1)));
    }
    // Sources can be too deep or too large for javac. It then asks for a bug report, with a stack trace.
    Matcher thrown = THROWN.matcher(printed);
    String cause = thrown.find() ? thrown.group() : "it says nothing about why";
    return new Compilation(
        Map.of(), declared, what + ": error: javac gave up on these sources: " + cause + "\n", 1);
  }

  static Compilation succeeded(List<Declared> declared, Map<String, ClassFile> classes) {
    return new Compilation(classes, declared, "", 0);
  }

  boolean hasErrors() {
    return errorCount > 0;
  }
}
