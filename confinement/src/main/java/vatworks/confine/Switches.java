package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Character;
import static java.lang.constant.ConstantDescs.CD_Enum;
import static java.lang.constant.ConstantDescs.CD_Number;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// Writes out how a switch over patterns finds its case, which javac leaves to the JDK to make when it is
/// first evaluated.
///
/// What is found is the index of the first label, from `restart` on, that fits; the number of labels if none
/// does, and -1 for null.
final class Switches {

  private static final String BOOTSTRAPS = "Ljava/lang/runtime/SwitchBootstraps;";
  private static final int TARGET = 0;

  private Switches() {}

  static boolean isSwitch(InvokeDynamicInstruction site) {
    return site.bootstrapMethod().owner().descriptorString().equals(BOOTSTRAPS);
  }

  /// Writes the code that goes in place of a call site, as the body of a static method of its type.
  static void write(InvokeDynamicInstruction site, CodeBuilder code) {
    boolean isOfEnum = site.bootstrapMethod().methodName().equals("enumSwitch");
    List<ConstantDesc> labels = site.bootstrapArgs();
    ClassDesc selector = site.typeSymbol().parameterType(0);
    int restart = TypeKind.from(selector).slotSize();
    Label isNull = code.newLabel();
    Label isAgain = code.newLabel();
    if (!selector.isPrimitive()) {
      code.aload(TARGET).ifnull(isNull);
    }
    code.iload(restart).ifne(isAgain);
    // Mostly it is the first time, and these tests follow each other and are charged together.
    List<Label> fits = new ArrayList<>();
    for (ConstantDesc label : labels) {
      fits.add(code.newLabel());
      test(code, label, isOfEnum, fits.getLast());
    }
    code.loadConstant(labels.size()).ireturn();
    code.labelBinding(isAgain);
    for (int i = 1; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.loadConstant(i).iload(restart).if_icmplt(next);
      test(code, labels.get(i), isOfEnum, fits.get(i));
      code.labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
    for (int i = 0; i < labels.size(); i++) {
      code.labelBinding(fits.get(i)).loadConstant(i).ireturn();
    }
    if (!selector.isPrimitive()) {
      code.labelBinding(isNull).iconst_m1().ireturn();
    }
  }

  // Goes on behind it if the target is something else.
  private static void test(CodeBuilder code, ConstantDesc label, boolean isOfEnum, Label fits) {
    switch (label) {
      case ClassDesc type -> code.aload(TARGET).instanceOf(type).ifne(fits);
      case String name when isOfEnum -> named(code, name, fits);
      case String text ->
        code.loadConstant(text).aload(TARGET)
            .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object)).ifne(fits);
      case Integer number -> number(code, number, fits);
      case DynamicConstantDesc<?> made -> {
        switch (SwitchLabel.of(made)) {
          case SwitchLabel.Primitive _ -> code.iconst_0().ifeq(fits);
          case SwitchLabel.EnumConstant(ClassDesc type, String name) -> {
            Label next = code.newLabel();
            code.aload(TARGET).instanceOf(type).ifeq(next);
            named(code, name, fits);
            code.labelBinding(next);
          }
        }
      }
      default -> throw new IllegalArgumentException("a switch has no label such as " + label);
    }
  }

  private static void named(CodeBuilder code, String constant, Label fits) {
    code.aload(TARGET).checkcast(CD_Enum).invokevirtual(CD_Enum, "name", MethodTypeDesc.of(CD_String))
        .loadConstant(constant)
        .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object)).ifne(fits);
  }

  private static void number(CodeBuilder code, int number, Label fits) {
    Label isNoNumber = code.newLabel();
    Label next = code.newLabel();
    code.aload(TARGET).instanceOf(CD_Number).ifeq(isNoNumber);
    code.aload(TARGET).checkcast(CD_Number).invokevirtual(CD_Number, "intValue", MethodTypeDesc.of(CD_int))
        .loadConstant(number).if_icmpeq(fits).goto_(next);
    code.labelBinding(isNoNumber).aload(TARGET).instanceOf(CD_Character).ifeq(next);
    code.aload(TARGET).checkcast(CD_Character)
        .invokevirtual(CD_Character, "charValue", MethodTypeDesc.of(CD_char))
        .loadConstant(number).if_icmpeq(fits);
    code.labelBinding(next);
  }
}
