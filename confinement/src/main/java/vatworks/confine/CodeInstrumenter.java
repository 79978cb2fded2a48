package vatworks.confine;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the code of one method anew, so that it is charged for all that it does.
///
/// What is charged where is [Tally]'s to say, and whose frames are, [Frames]'; arrays are charged when their
/// length is known. At the beginning of every handler is a check that lets nothing be caught that ends the
/// turn; it is cut out of all exception ranges, so that not even the handler itself can catch what it throws.
final class CodeInstrumenter {

  private static final int SLOT = 8;

  /// What a method of trusted code may cost, in computrons, that is in the price of its call.
  private static final int SMALL = 10;

  private final Calls calls;
  private final Renames renames;
  private final List<CodeElement> elements;
  private final Tally tally;
  private final int frameBytes;
  private final int depthSlot;
  private final boolean isTrusted;
  private final boolean isFramed;
  private final TreeMap<Integer, Check> checks = new TreeMap<>(); // by the place of the handler

  /// The labels around the check of a handler.
  private record Check(Label start, Label end) {}

  /// @param code that of the method, as it is to be instrumented
  /// @param frames those of trusted code
  /// @param isTrusted whether the code is the library's or userspace's
  CodeInstrumenter(
      MethodModel method, CodeModel code, Calls calls, Renames renames, Frames frames, boolean isTrusted) {
    this.calls = calls;
    this.renames = renames;
    this.isTrusted = isTrusted;
    elements = code.elementList();
    tally = Tally.of(elements, calls, isTrusted);
    depthSlot = ((CodeAttribute) code).maxLocals();
    Frames.Below below = frames.below(code, calls);
    frameBytes = Frames.bytes(code) + below.bytes();
    isFramed = isTrusted
        ? frames.isCharged(Names.internal(calls.self()), method, code, calls)
        : below.callsOn();
  }

  void write(CodeBuilder out) {
    tally.handlers().forEach(place -> checks.put(place, new Check(out.newLabel(), out.newLabel())));
    if (isFramed) {
      Runtime.enter(out, frameBytes, tally.entry(), tally.entryBytes(), depthSlot);
    } else if (!isTrusted || tally.entry() > SMALL || tally.entryBytes() > 0) {
      Runtime.charge(out, tally.entry(), tally.entryBytes());
    }
    for (int place = 0; place < elements.size(); place++) {
      switch (elements.get(place)) {
        case ExceptionCatch range -> split(range, out);
        case LabelTarget _,LineNumber _ -> out.with(elements.get(place));
        case Instruction instruction -> {
          begin(place, out);
          write(instruction, out);
        }
        default -> {
          // Names of variables, and the like.
        }
      }
    }
  }

  // What goes before an instruction.
  private void begin(int place, CodeBuilder out) {
    Check check = checks.get(place);
    if (check != null) {
      out.labelBinding(check.start());
      if (isFramed) {
        Runtime.leave(out, depthSlot);
      }
      Runtime.caught(out, isTrusted);
      out.labelBinding(check.end());
    }
    Runtime.charge(out, tally.computrons(place), tally.bytes(place));
  }

  // A range in as many pieces as the checks in it leave.
  private void split(ExceptionCatch range, CodeBuilder out) {
    Label from = range.tryStart();
    int place = tally.place(range.tryStart());
    int end = tally.place(range.tryEnd());
    for (Map.Entry<Integer, Check> inside : checks.subMap(place, Math.max(place, end)).entrySet()) {
      piece(range, from, place, inside.getValue().start(), inside.getKey(), out);
      from = inside.getValue().end();
      place = inside.getKey() - 1; // The instruction at the check is in the next piece.
    }
    piece(range, from, place, range.tryEnd(), end, out);
  }

  private void piece(
      ExceptionCatch range, Label from, int after, Label to, int before, CodeBuilder out) {
    for (int place = after + 1; place < before; place++) {
      if (elements.get(place) instanceof Instruction) {
        if (range.catchType().isPresent()) {
          out.exceptionCatch(from, to, range.handler(), renames.type(range.catchType().get()));
        } else {
          out.exceptionCatchAll(from, to, range.handler());
        }
        return;
      }
    }
  }

  private void write(Instruction instruction, CodeBuilder out) {
    switch (instruction) {
      case InvokeInstruction call -> calls.write(call, depthSlot + 1, out);
      case FieldInstruction field -> calls.write(field, out);
      case NewObjectInstruction made -> calls.write(made, out);
      case NewPrimitiveArrayInstruction array -> {
        Runtime.allocateArray(out, bytes(array.typeKind().upperBound()));
        out.newarray(array.typeKind());
      }
      case NewReferenceArrayInstruction array -> {
        Runtime.allocateArray(out, SLOT);
        out.anewarray(renames.type(array.componentType()));
      }
      case NewMultiArrayInstruction array -> multiarray(array, out);
      case TypeCheckInstruction check -> {
        ClassDesc type = renames.type(check.type());
        if (check.opcode() == Opcode.CHECKCAST) {
          out.checkcast(type);
        } else {
          out.instanceOf(type);
        }
      }
      case LoadConstantInstruction constant when constant.constantValue() instanceof ClassDesc type ->
        out.loadConstant(renames.type(type));
      case ReturnInstruction _ -> {
        if (isFramed) {
          Runtime.leave(out, depthSlot);
        }
        out.with(instruction);
      }
      default -> out.with(instruction);
    }
  }

  private void multiarray(NewMultiArrayInstruction array, CodeBuilder out) {
    ClassDesc type = array.arrayType().asSymbol();
    int slot = depthSlot + 1;
    for (int i = array.dimensions() - 1; i >= 0; i--) {
      out.istore(slot + i);
    }
    out.lconst_1();
    ClassDesc component = type;
    for (int i = 0; i < array.dimensions(); i++) {
      component = component.componentType();
      out.iload(slot + i);
      Runtime.allocateDimension(out, bytes(component));
    }
    out.pop2();
    for (int i = 0; i < array.dimensions(); i++) {
      out.iload(slot + i);
    }
    out.multianewarray(renames.type(type), array.dimensions());
  }

  static int bytes(ClassDesc element) {
    return switch (element.descriptorString()) {
      case "Z", "B" -> 1;
      case "C", "S" -> 2;
      case "I", "F" -> 4;
      default -> SLOT;
    };
  }
}
