package vatworks.confine;

import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the classes of the vat's own library in place of those of the JDK whose names its sources have,
/// wherever a class can be named in a class file.
final class Renames {

  // A class within a generic signature: what is between an L and whatever may end a name.
  private static final Pattern IN_SIGNATURE = Pattern.compile("L([\\w/$]+)(?=[<;.:])");

  private final UnaryOperator<String> names;

  /// @param names gives the internal name to be used for an internal name; the same one for most
  Renames(UnaryOperator<String> names) {
    this.names = names;
  }

  String name(String internalName) {
    return names.apply(internalName);
  }

  ClassDesc type(ClassDesc type) {
    if (type.isPrimitive()) {
      return type;
    }
    if (type.isArray()) {
      ClassDesc component = type.componentType();
      ClassDesc renamed = type(component);
      return renamed == component ? type : renamed.arrayType();
    }
    String name = Names.internal(type);
    String renamed = names.apply(name);
    return renamed.equals(name) ? type : Names.desc(renamed);
  }

  ClassDesc type(ClassEntry entry) {
    return type(entry.asSymbol());
  }

  MethodTypeDesc type(MethodTypeDesc type) {
    return MethodTypeDesc.of(
        type(type.returnType()), type.parameterList().stream().map(this::type).toList());
  }

  List<ClassDesc> types(List<ClassEntry> entries) {
    return entries.stream().map(this::type).toList();
  }

  /// A generic signature of a class, a method or a field.
  String signature(String signature) {
    Matcher matcher = IN_SIGNATURE.matcher(signature);
    return matcher.replaceAll(found -> Matcher.quoteReplacement("L" + names.apply(found.group(1))));
  }
}
