package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Writes calls of the meter, which every confined vat has in its loader.
final class Runtime {

  private static final ClassDesc METER = ClassDesc.of("vatworks.meter.Meter");
  private static final ClassDesc METERING = ClassDesc.of("vatworks.vat.Metering");
  private static final ClassDesc SIZES = ClassDesc.of("vatworks.vat.Sizes");
  private static final MethodTypeDesc ONE = MethodTypeDesc.of(CD_void, CD_int);
  private static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_void, CD_int, CD_int);
  private static final MethodTypeDesc LONG = MethodTypeDesc.of(CD_void, CD_long);

  private Runtime() {}

  /// Charges a basic block.
  static void charge(CodeBuilder code, int computrons, int bytes) {
    if (bytes > 0) {
      gauge(code).loadConstant(computrons).loadConstant(bytes).invokevirtual(METERING, "charge", TWO);
    } else if (computrons > 0) {
      gauge(code).loadConstant(computrons).invokevirtual(METERING, "charge", ONE);
    }
  }

  /// Charges the computrons on the stack, a long.
  static void chargeStack(CodeBuilder code) {
    gauge(code).dup_x2().pop().invokevirtual(METERING, "chargeLong", LONG);
  }

  /// Charges the bytes on the stack, a long.
  static void allocateStack(CodeBuilder code) {
    gauge(code).dup_x2().pop().invokevirtual(METERING, "allocate", LONG);
  }

  /// Charges the array whose length is on the stack, which stays there.
  static void allocateArray(CodeBuilder code, int elementBytes) {
    gauge(code.dup()).swap().loadConstant(elementBytes).invokevirtual(METERING, "allocate", TWO);
  }

  /// Charges one dimension of an array: takes how many arrays there are so far, as a long, and the length of
  /// each; leaves how many elements they have together.
  static void allocateDimension(CodeBuilder code, int elementBytes) {
    gauge(code.loadConstant(elementBytes))
        .invokestatic(
            METERING, "dimension", MethodTypeDesc.of(CD_long, CD_long, CD_int, CD_int, METERING));
  }

  /// Charges the frame of a method, and the computrons and the bytes that go with it.
  static void enter(CodeBuilder code, int frameBytes, int computrons, int bytes, int slot) {
    gauge(code).loadConstant(frameBytes).loadConstant(computrons);
    if (bytes > 0) {
      code.loadConstant(bytes)
          .invokevirtual(METERING, "enter", MethodTypeDesc.of(CD_int, CD_int, CD_int, CD_int));
    } else {
      code.invokevirtual(METERING, "enter", MethodTypeDesc.of(CD_int, CD_int, CD_int));
    }
    code.istore(slot);
  }

  static void leave(CodeBuilder code, int slot) {
    gauge(code).iload(slot).invokevirtual(METERING, "leave", ONE);
  }

  /// Looks at the throwable on the stack, which stays there.
  static void caught(CodeBuilder code, boolean isTrusted) {
    gauge(code.dup()).swap().invokevirtual(
        METERING, isTrusted ? "caughtByTrusted" : "caught", MethodTypeDesc.of(CD_void, CD_Throwable));
  }

  static void throwable(CodeBuilder code) {
    gauge(code).invokevirtual(METERING, "throwable", MethodTypeDesc.of(CD_void));
  }

  /// Notes that the class is about to be initialised.
  static void initializes(CodeBuilder code, ClassDesc type) {
    gauge(code).loadConstant(type)
        .invokevirtual(METERING, "initializes", MethodTypeDesc.of(CD_void, CD_Class));
  }

  static void nextHash(CodeBuilder code) {
    gauge(code).invokevirtual(METERING, "nextHash", MethodTypeDesc.of(CD_int));
  }

  /// Leaves the size of what is on the stack, a long.
  static void size(CodeBuilder code, ClassDesc type) {
    code.invokestatic(SIZES, "of", MethodTypeDesc.of(CD_long, measurable(type)));
  }

  /// Leaves what becomes of two longs.
  ///
  /// @param operation `plus`, `minus`, `times`, `divided`, `min` or `max`
  static void calculate(CodeBuilder code, String operation) {
    code.invokestatic(SIZES, operation, MethodTypeDesc.of(CD_long, CD_long, CD_long));
  }

  private static CodeBuilder gauge(CodeBuilder code) {
    return code.getstatic(METER, "GAUGE", METERING);
  }

  private static ClassDesc measurable(ClassDesc type) {
    if (type.isArray()) {
      return type.componentType().isPrimitive() ? type : CD_Object.arrayType();
    }
    return switch (type.descriptorString()) {
      case "B", "S", "I", "C" -> CD_int;
      default -> type;
    };
  }
}
