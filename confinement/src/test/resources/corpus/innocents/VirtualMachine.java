// A little stack machine: an assembler, an interpreter, and programs for it.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public final class VirtualMachine implements Supplier<Object> {

  enum Op {
    PUSH(true),
    LOAD(true),
    STORE(true),
    JUMP(true),
    JUMP_IF_ZERO(true),
    ADD(false),
    SUB(false),
    MUL(false),
    MOD(false),
    DUP(false),
    PRINT(false),
    HALT(false);

    final boolean hasOperand;

    Op(boolean hasOperand) {
      this.hasOperand = hasOperand;
    }
  }

  record Instruction(Op op, int operand) {}

  private static Instruction[] assemble(String source) {
    Map<String, Integer> labels = new HashMap<>();
    List<String[]> lines = new ArrayList<>();
    int start = 0;
    while (start < source.length()) {
      int end = source.indexOf('\n', start);
      String line = source.substring(start, end).strip();
      start = end + 1;
      if (line.endsWith(":")) {
        labels.put(line.substring(0, line.length() - 1), lines.size());
      } else if (!line.isEmpty()) {
        int space = line.indexOf(' ');
        lines.add(space < 0
            ? new String[]{line}
            : new String[]{line.substring(0, space), line.substring(space + 1)});
      }
    }
    Instruction[] program = new Instruction[lines.size()];
    for (int i = 0; i < program.length; i++) {
      String[] line = lines.get(i);
      Op op = Op.valueOf(line[0]);
      if (op.hasOperand != line.length > 1) {
        throw new IllegalArgumentException(
            "line " + i + ": " + op + " has " + (line.length - 1) + " operands");
      }
      Integer label = op.hasOperand ? labels.get(line[1]) : Integer.valueOf(0);
      program[i] = new Instruction(op, label != null ? label : Integer.parseInt(line[1]));
    }
    return program;
  }

  private static String run(Instruction[] program, int limit) {
    StringBuilder out = new StringBuilder();
    int[] stack = new int[16];
    int[] memory = new int[8];
    int top = -1;
    int pc = 0;
    for (int steps = 0; steps < limit; steps++) {
      Instruction instruction = program[pc++];
      int operand = instruction.operand();
      switch (instruction.op()) {
        case PUSH -> stack[++top] = operand;
        case LOAD -> stack[++top] = memory[operand];
        case STORE -> memory[operand] = stack[top--];
        case JUMP -> pc = operand;
        case JUMP_IF_ZERO -> pc = stack[top--] == 0 ? operand : pc;
        case ADD -> stack[--top] += stack[top + 1];
        case SUB -> stack[--top] -= stack[top + 1];
        case MUL -> stack[--top] *= stack[top + 1];
        case MOD -> stack[--top] %= stack[top + 1];
        case DUP -> stack[top + 1] = stack[top++];
        case PRINT -> out.append(stack[top--]).append(' ');
        case HALT -> {
          return out.append("in ").append(steps).toString();
        }
      }
    }
    return out + "given up";
  }

  @Override
  public Object get() {
    String gcd = """
        PUSH 1071
        STORE 0
        PUSH 462
        STORE 1
        again:
        LOAD 1
        JUMP_IF_ZERO done
        LOAD 0
        LOAD 1
        MOD
        LOAD 1
        STORE 0
        STORE 1
        JUMP again
        done:
        LOAD 0
        PRINT
        HALT
        """;
    String wrong;
    try {
      wrong = run(assemble("ADD 1\nHALT\n"), 1);
    } catch (IllegalArgumentException e) {
      wrong = e.getMessage();
    }
    String underflow;
    try {
      underflow = run(assemble("ADD\n"), 1);
    } catch (ArrayIndexOutOfBoundsException e) {
      underflow = "underflow";
    }
    return run(assemble(gcd), 1_000) + "\n"
        + run(assemble("PUSH 7\nl:\nDUP\nPRINT\nPUSH 1\nSUB\nJUMP l\n"), 60) + "\n"
        + wrong + "\n" + underflow;
  }
}
