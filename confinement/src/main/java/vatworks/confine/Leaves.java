package vatworks.confine;

import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Set;

/// Which calls run nothing that would call on: a method with no others needs no frame charged, for what it
/// calls is the end of the stack.
///
/// Those are the JDK's methods that can be given no object of a vat's making, and what replaces such. Of code
/// that is trusted, also a method that has itself only such calls, a few levels deep.
final class Leaves {

  private static final int LEVELS = 3;
  private static final String LIBRARY = "vatworks/java/lang/";
  private static final String OBJECT = "java/lang/Object";

  // What nobody can extend, and what holds nothing that somebody could.
  private static final Set<String> VALUES = Set.of(
      "java/lang/String", "java/lang/StringBuilder", "java/lang/Class", "java/lang/Boolean",
      "java/lang/Character", "java/lang/Byte", "java/lang/Short", "java/lang/Integer", "java/lang/Long",
      "java/lang/Float", "java/lang/Double");

  private final Calls calls;
  private final boolean isTrusted;

  /// @param isTrusted whether the calling code is the library's or userspace's
  Leaves(Calls calls, boolean isTrusted) {
    this.calls = calls;
    this.isTrusted = isTrusted;
  }

  boolean isLeaf(InvokeInstruction call) {
    return isLeaf(call, isTrusted ? LEVELS : 0);
  }

  private boolean isLeaf(InvokeInstruction call, int levels) {
    String owner = call.owner().asInternalName();
    if (call.owner().asSymbol().isArray() || owner.equals(OBJECT) && isConstructor(call)) {
      return call.name().equalsString("clone") || isConstructor(call);
    }
    return switch (calls.ruling(call)) {
      case Ruling.Constant _,Ruling.Formula _ -> isOfValues(call, owner);
      case Ruling.Replaced(String replacing, String _) ->
        (World.isHost(replacing) || replacing.startsWith(LIBRARY)) && isOfValues(call, owner);
      case Ruling.Free _ ->
        levels > 0 && calls.code(call).filter(code -> hasLeavesOnly(code, levels - 1)).isPresent();
      case Ruling.Refused _ -> false;
    };
  }

  private static boolean isConstructor(InvokeInstruction call) {
    return call.name().equalsString("<init>");
  }

  private boolean hasLeavesOnly(CodeModel code, int levels) {
    return code.elementStream().allMatch(
        element -> !(element instanceof InvokeInstruction call) || isLeaf(call, levels));
  }

  private static boolean isOfValues(InvokeInstruction call, String owner) {
    boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
    return World.isHost(owner)
        && (isStatic || VALUES.contains(owner))
        && call.typeSymbol().parameterList().stream().allMatch(Leaves::isValue);
  }

  private static boolean isValue(ClassDesc type) {
    return type.isPrimitive() || type.isArray() && type.componentType().isPrimitive()
        || VALUES.stream().map(Names::desc).anyMatch(type::equals);
  }
}
