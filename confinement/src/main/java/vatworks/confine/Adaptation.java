package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Byte;
import static java.lang.constant.ConstantDescs.CD_Character;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Short;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// What lies between the type of a lambda's method and that of what it calls: casts, boxes, wider numbers.
final class Adaptation {

  private Adaptation() {}

  /// Makes what is on the stack fit.
  ///
  /// @param from the type of what is there
  /// @param known what it is known to be, where that says more than `from`
  /// @param to what it is to be; `void`: it is dropped
  static void adapt(CodeBuilder code, ClassDesc from, ClassDesc known, ClassDesc to) {
    if (to.equals(CD_void)) {
      drop(code, TypeKind.from(from));
    } else if (from.isPrimitive()) {
      fromPrimitive(code, from, to);
    } else if (to.isPrimitive()) {
      unbox(code, isBox(from) ? from : known, to);
    } else if (!from.equals(to) && !to.equals(CD_Object)) {
      code.checkcast(to);
    }
  }

  private static void drop(CodeBuilder code, TypeKind kind) {
    switch (kind.slotSize()) {
      case 1 -> code.pop();
      case 2 -> code.pop2();
      default -> {
      }
    }
  }

  private static void fromPrimitive(CodeBuilder code, ClassDesc from, ClassDesc to) {
    if (to.isPrimitive()) {
      code.conversion(TypeKind.from(from), TypeKind.from(to));
    } else {
      ClassDesc box = boxed(from);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
    }
  }

  private static void unbox(CodeBuilder code, ClassDesc known, ClassDesc to) {
    ClassDesc box = isBox(known) ? known : boxed(known.isPrimitive() ? known : to);
    ClassDesc inside = unboxed(box);
    code.checkcast(box).invokevirtual(box, inside.displayName() + "Value", MethodTypeDesc.of(inside));
    code.conversion(TypeKind.from(inside), TypeKind.from(to));
  }

  private static boolean isBox(ClassDesc type) {
    return !unboxed(type).equals(CD_void);
  }

  static ClassDesc boxed(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> CD_Boolean;
      case "B" -> CD_Byte;
      case "C" -> CD_Character;
      case "S" -> CD_Short;
      case "I" -> CD_Integer;
      case "J" -> CD_Long;
      case "F" -> CD_Float;
      case "D" -> CD_Double;
      default ->
        throw new IllegalArgumentException("no primitive type of values: " + primitive.displayName());
    };
  }

  // void: it is no box.
  private static ClassDesc unboxed(ClassDesc box) {
    return switch (box.descriptorString()) {
      case "Ljava/lang/Boolean;" -> ClassDesc.ofDescriptor("Z");
      case "Ljava/lang/Byte;" -> ClassDesc.ofDescriptor("B");
      case "Ljava/lang/Character;" -> ClassDesc.ofDescriptor("C");
      case "Ljava/lang/Short;" -> ClassDesc.ofDescriptor("S");
      case "Ljava/lang/Integer;" -> ClassDesc.ofDescriptor("I");
      case "Ljava/lang/Long;" -> ClassDesc.ofDescriptor("J");
      case "Ljava/lang/Float;" -> ClassDesc.ofDescriptor("F");
      case "Ljava/lang/Double;" -> ClassDesc.ofDescriptor("D");
      default -> CD_void;
    };
  }
}
