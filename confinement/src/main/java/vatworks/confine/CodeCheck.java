package vatworks.confine;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks the code of one method: what each instruction names, and that it will not be too long for the JVM
/// when it is metered.
final class CodeCheck {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_METERED = 60_000;
  private static final int MOST_SLOTS = 2_000;
  private static final int MOST_RANGES = 2_000;
  private static final int MOST_PIECES = 8_000;
  private static final String ONE_THREAD = "a vat has one thread, and needs no locks";

  // Upper bounds, in bytes, of what the instrumentation adds.
  private static final int OF_A_METHOD = 32;
  private static final int OF_A_BLOCK = 10;
  private static final int OF_A_HANDLER = 16;
  private static final int OF_AN_OPERAND = 8;
  private static final int OF_A_TERM = 10;
  private static final int OF_A_DIMENSION = 20;
  private static final int OF_THE_REST = 8;

  private final Uses uses;
  private final CallSites sites;
  private final Findings findings;
  private final Policy policy;

  CodeCheck(Uses uses, CallSites sites, Findings findings, Policy policy) {
    this.uses = uses;
    this.sites = sites;
    this.findings = findings;
    this.policy = policy;
  }

  void check(MethodModel method) {
    if (method.code().isEmpty()) {
      return;
    }
    CodeAttribute attribute = (CodeAttribute) method.code().get();
    if (attribute.codeLength() > LONGEST) {
      findings.add(
          "is " + attribute.codeLength() + " bytes of code",
          "a method has at most " + LONGEST + ": write several");
      return;
    }
    int slots = attribute.maxLocals() + attribute.maxStack();
    if (slots > MOST_SLOTS) {
      findings.add(
          "has a frame of " + slots + " slots", "a method's has at most " + MOST_SLOTS + ": write several");
    }
    List<CodeElement> elements = method.code().get().elementList();
    elements.forEach(this::check);
    handlers(elements);
    new Growth(elements).check(attribute.codeLength());
  }

  private void check(CodeElement element) {
    switch (element) {
      case LineNumber line -> findings.inLine(line.line());
      case InvokeInstruction call -> uses.member(call.method(), call.opcode() == Opcode.INVOKESTATIC);
      case FieldInstruction field ->
        uses.member(
            field.field(), field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC);
      case NewObjectInstruction made -> uses.type(made.className());
      case NewReferenceArrayInstruction array -> uses.type(array.componentType());
      case NewMultiArrayInstruction array -> uses.type(array.arrayType());
      case TypeCheckInstruction check -> uses.type(check.type());
      case LoadConstantInstruction constant -> constant(constant.constantEntry());
      case InvokeDynamicInstruction site -> sites.check(site.invokedynamic());
      case MonitorInstruction _ -> findings.add("is synchronized", ONE_THREAD);
      case DiscontinuedInstruction _ ->
        findings.add("has an instruction of Java 1.4", Findings.NOT_OF_JAVAC);
      default -> {
        // Names nothing.
      }
    }
  }

  // What is caught stands before the code, where there are no lines yet.
  private void handlers(List<CodeElement> elements) {
    Map<Label, Integer> lines = new HashMap<>();
    List<Label> open = new ArrayList<>();
    int line = 0;
    for (CodeElement element : elements) {
      switch (element) {
        case LabelTarget label -> open.add(label.label());
        case LineNumber number -> line = number.line();
        case Instruction _ -> {
          for (Label label : open) {
            lines.put(label, line);
          }
          open.clear();
        }
        default -> {
        }
      }
    }
    for (CodeElement element : elements) {
      if (element instanceof ExceptionCatch range && range.catchType().isPresent()) {
        Integer at = lines.get(range.handler());
        if (at != null && at > 0) {
          findings.inLine(at);
        }
        uses.type(range.catchType().get());
      }
    }
  }

  private void constant(LoadableConstantEntry constant) {
    switch (constant) {
      case ClassEntry type -> uses.type(type);
      case MethodHandleEntry _,MethodTypeEntry _,ConstantDynamicEntry _ -> {
        uses.meet(constant);
        findings.add("has a constant that is made at run time", Findings.NOT_OF_JAVAC);
      }
      default -> {
        // A number or a text.
      }
    }
  }

  /// How long the code can become when it is metered.
  private final class Growth {

    private final List<CodeElement> elements;
    private final Map<Label, Integer> places = new HashMap<>();
    private final Set<Label> targets = new HashSet<>();
    private final Set<Label> handlers = new HashSet<>();
    private long bytes = OF_A_METHOD;

    Growth(List<CodeElement> elements) {
      this.elements = elements;
    }

    void check(int length) {
      for (int place = 0; place < elements.size(); place++) {
        count(elements.get(place), place);
      }
      bytes += length + (long) targets.size() * OF_A_BLOCK + (long) handlers.size() * OF_A_HANDLER;
      if (bytes > LONGEST_METERED) {
        findings.add("is too long once it is metered", "write several methods");
      }
      checkRanges();
    }

    private void count(CodeElement element, int place) {
      switch (element) {
        case LabelTarget label -> places.put(label.label(), place);
        case ExceptionCatch range -> handlers.add(range.handler());
        case BranchInstruction branch -> {
          targets.add(branch.target());
          bytes += OF_A_BLOCK;
        }
        case TableSwitchInstruction table -> table.cases().forEach(it -> targets.add(it.target()));
        case LookupSwitchInstruction lookup -> lookup.cases().forEach(it -> targets.add(it.target()));
        case InvokeInstruction call -> bytes += growth(call);
        case NewMultiArrayInstruction array -> bytes += (long) array.dimensions() * OF_A_DIMENSION;
        case LineNumber _ -> {
        }
        case NewObjectInstruction _,NewReferenceArrayInstruction _ -> bytes += OF_THE_REST;
        case LoadConstantInstruction _ -> bytes++;
        default -> {
        }
      }
    }

    private int growth(InvokeInstruction call) {
      String owner = call.owner().asInternalName();
      if (!World.isHost(owner)) {
        return OF_THE_REST;
      }
      MethodTypeDesc type = call.typeSymbol();
      return switch (policy.method(owner, call.name().stringValue(), type)) {
        case Ruling.Formula(Expression computrons, var allocated) ->
          OF_AN_OPERAND * (1 + type.parameterCount())
              + OF_A_TERM * (terms(computrons) + allocated.map(this::terms).orElse(0));
        default -> OF_THE_REST;
      };
    }

    private int terms(Expression expression) {
      return expression instanceof Expression.Binary(var _, Expression left, Expression right)
          ? 1 + terms(left) + terms(right)
          : 1;
    }

    // Every handler begins with a check that is in no range: it cuts those that it is in in two.
    private void checkRanges() {
      int[] before = new int[elements.size() + 1];
      handlers.forEach(it -> before[places.get(it) + 1]++);
      for (int i = 1; i < before.length; i++) {
        before[i] += before[i - 1];
      }
      long ranges = 0;
      long pieces = 0;
      for (CodeElement element : elements) {
        if (element instanceof ExceptionCatch range) {
          ranges++;
          int start = places.get(range.tryStart());
          pieces += 1 + before[Math.max(start, places.get(range.tryEnd()))] - before[start];
        }
      }
      if (ranges > MOST_RANGES || pieces > MOST_PIECES) {
        findings.add("catches exceptions in too many places", "write several methods");
      }
    }
  }
}
