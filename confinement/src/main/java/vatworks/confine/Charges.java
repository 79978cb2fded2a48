package vatworks.confine;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/// Writes the code that charges a call whose cost depends on what it is given: it puts the operands aside,
/// calculates, and puts them back.
final class Charges {

  private final CodeBuilder out;
  private final List<ClassDesc> operands; // 0 is the receiver, where there is one
  private final int[] slots;
  private final boolean hasReceiver;

  private Charges(InvokeInstruction call, int free, CodeBuilder out) {
    this.out = out;
    hasReceiver = call.opcode() != Opcode.INVOKESTATIC;
    operands = new ArrayList<>(List.of(call.owner().asSymbol()));
    operands.addAll(call.typeSymbol().parameterList());
    slots = new int[operands.size()];
    int slot = free;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slot;
      slot += kind(i).slotSize();
    }
  }

  /// @param free the first slot that may be used
  static void write(Ruling.Formula formula, InvokeInstruction call, int free, CodeBuilder out) {
    Charges charges = new Charges(call, free, out);
    int deepest = deepest(formula.computrons());
    if (formula.bytes().isPresent()) {
      deepest = Math.min(deepest, deepest(formula.bytes().get()));
    }
    if (deepest == 0 && !charges.hasReceiver) {
      throw new IllegalStateException("the policy measures a receiver where there is none: " + call);
    }
    charges.putAside(deepest);
    charges.calculate(formula.computrons());
    Runtime.chargeStack(out);
    if (formula.bytes().isPresent()) {
      charges.calculate(formula.bytes().get());
      Runtime.allocateStack(out);
    }
    charges.putBack(deepest);
  }

  private TypeKind kind(int operand) {
    return TypeKind.from(operands.get(operand));
  }

  // The topmost is the last one.
  private void putAside(int deepest) {
    for (int i = operands.size() - 1; i >= deepest; i--) {
      out.storeLocal(kind(i), slots[i]);
    }
  }

  private void putBack(int deepest) {
    for (int i = deepest; i < operands.size(); i++) {
      out.loadLocal(kind(i), slots[i]);
    }
  }

  private static int deepest(Expression expression) {
    return switch (expression) {
      case Expression.Number _ -> Integer.MAX_VALUE;
      case Expression.Size(int operand) -> operand;
      case Expression.Binary binary -> Math.min(deepest(binary.left()), deepest(binary.right()));
    };
  }

  private void calculate(Expression expression) {
    switch (expression) {
      case Expression.Number(long number) -> out.loadConstant(number);
      case Expression.Size(int operand) -> {
        out.loadLocal(kind(operand), slots[operand]);
        Runtime.size(out, operands.get(operand));
      }
      case Expression.Binary binary -> {
        calculate(binary.left());
        calculate(binary.right());
        Runtime.calculate(out, binary.operation().method());
      }
    }
  }
}
