package vatworks.confine;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Collectors;

/// What things are called where a rejection names them: as sources have it, and not as class files do.
final class SourceNames {

  private static final String LAMBDA = "lambda$";
  private static final int LONGEST = 200;

  private SourceNames() {}

  /// @param internalName of a class: `java/util/Map$Entry` is `java.util.Map.Entry`
  static String type(String internalName) {
    // What begins with a dollar has it in its sources too.
    return printable(internalName.replace('/', '.').replaceAll("(?<=[\\w$])\\$(?=\\w)", "."));
  }

  /// @param owner internal name of a class
  static String method(String owner, String name, String descriptor) {
    return type(owner) + "." + (name.equals("<init>") ? "new" : printable(name)) + parameters(descriptor);
  }

  /// @param owner internal name of a class
  static String field(String owner, String name) {
    return type(owner) + "." + printable(name);
  }

  /// The method of the sources in which the code of a method is.
  static String place(String method) {
    if (method.startsWith(LAMBDA)) {
      String inside = method.substring(LAMBDA.length(), Math.max(LAMBDA.length(), method.lastIndexOf('$')));
      return inside.isEmpty() ? printable(method) : place(inside);
    }
    return switch (method) {
      case "<init>", "new" -> "new";
      case "<clinit>", "static" -> "static";
      default -> printable(method);
    };
  }

  private static String parameters(String descriptor) {
    return MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream().map(SourceNames::simple)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simple(ClassDesc type) {
    return type.isArray() ? simple(type.componentType()) + "[]" : type(type.displayName());
  }

  /// Without what would make a line of it more than that.
  static String printable(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return cut.codePoints().map(it -> Character.isISOControl(it) || !Character.isDefined(it) ? '?' : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
