package vatworks.confine;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the code of one method costs, and where it is charged: a computron for each instruction, more for
/// calls, and what its objects take.
///
/// A vat's own code is charged basic block by basic block, each when it begins. Code that is trusted is
/// charged for all of its branches together when the method begins, and for all of a loop's in each round:
/// that is fewer charges, and often more than what is run, but it is never without end for nothing.
///
/// Places are indices of the method's elements.
final class Tally {

  private static final int MOST_JOINED = 48;

  private final List<CodeElement> elements;
  private final Calls calls;
  private final Map<Label, Integer> places = new HashMap<>();
  private final Set<Label> caught = new HashSet<>();
  private final Map<Label, List<Integer>> comingFrom = new HashMap<>();
  private final TreeMap<Integer, Cost> blocks = new TreeMap<>();
  private final TreeSet<Integer> handlers = new TreeSet<>();
  private final Cost entry = new Cost();

  /// What is charged in one place.
  private static final class Cost {
    private int computrons;
    private int bytes;
    private int joined; // of the computrons: those of blocks after it
    private Cost head = this; // what it was joined to

    boolean hasRoomFor(Cost other) {
      return head == this || head.joined + other.computrons <= MOST_JOINED;
    }

    /// Is charged for another as well, which follows it.
    void add(Cost other) {
      head.computrons += other.computrons;
      head.joined += other.computrons;
    }

    /// Is charged for another instead of it.
    void join(Cost other) {
      add(other);
      other.computrons = 0;
      other.head = head;
    }
  }

  /// A branch backwards, and all that lies between it and where it goes.
  private record Loop(int start, int end) {
    boolean contains(int place) {
      return start <= place && place <= end;
    }
  }

  private Tally(List<CodeElement> elements, Calls calls) {
    this.elements = elements;
    this.calls = calls;
  }

  /// @param isTrusted whether the code is the library's or userspace's
  static Tally of(List<CodeElement> elements, Calls calls, boolean isTrusted) {
    Tally tally = new Tally(elements, calls);
    tally.survey();
    tally.findBlocks();
    if (isTrusted) {
      tally.gather();
    } else {
      tally.joinWhereWaysMeet();
      tally.beginWithFirst();
    }
    return tally;
  }

  /// The computrons that are charged before the first instruction, once.
  int entry() {
    return entry.computrons;
  }

  /// The bytes that are charged there.
  int entryBytes() {
    return entry.bytes;
  }

  /// The computrons that are charged at a place, whenever it is come by.
  int computrons(int place) {
    return blocks.containsKey(place) ? blocks.get(place).computrons : 0;
  }

  /// The bytes that are charged at a place, likewise.
  int bytes(int place) {
    return blocks.containsKey(place) ? blocks.get(place).bytes : 0;
  }

  int place(Label label) {
    return places.get(label);
  }

  /// The first instructions of all handlers.
  TreeSet<Integer> handlers() {
    return handlers;
  }

  private void survey() {
    for (int i = 0; i < elements.size(); i++) {
      int place = i;
      switch (elements.get(place)) {
        case LabelTarget label -> places.put(label.label(), place);
        case ExceptionCatch range -> caught.add(range.handler());
        case Instruction instruction -> {
          for (Label target : targets(instruction)) {
            comingFrom.computeIfAbsent(target, label -> new ArrayList<>()).add(place);
          }
        }
        default -> {
        }
      }
    }
  }

  private static List<Label> targets(Instruction instruction) {
    List<Label> targets = new ArrayList<>();
    switch (instruction) {
      case BranchInstruction branch -> targets.add(branch.target());
      case TableSwitchInstruction table -> {
        targets.add(table.defaultTarget());
        table.cases().forEach(it -> targets.add(it.target()));
      }
      case LookupSwitchInstruction lookup -> {
        targets.add(lookup.defaultTarget());
        lookup.cases().forEach(it -> targets.add(it.target()));
      }
      default -> {
      }
    }
    return targets;
  }

  private void findBlocks() {
    Cost block = new Cost();
    Optional<Cost> before = Optional.empty();
    boolean isNew = true;
    boolean isTarget = false;
    boolean isHandler = false;
    boolean fallsIn = false;
    for (int place = 0; place < elements.size(); place++) {
      CodeElement element = elements.get(place);
      if (element instanceof LabelTarget label) {
        isHandler |= caught.contains(label.label());
        isTarget |= isHandler || comingFrom.containsKey(label.label());
      } else if (element instanceof Instruction instruction) {
        if (isHandler) {
          handlers.add(place);
        }
        if (isNew || isTarget) {
          Cost head = joined(before, block);
          before = !isTarget && fallsIn ? Optional.of(head) : Optional.empty();
          block = new Cost();
          blocks.put(place, block);
        }
        count(instruction, block);
        if (isBackwards(instruction, place)) {
          block.computrons++; // For in every round the JVM asks whether the thread is to stop.
        }
        isHandler = false;
        isTarget = false;
        isNew = endsBlock(instruction);
        fallsIn = !neverFallsThrough(instruction);
      }
    }
    joined(before, block);
  }

  // A short block that follows a condition, and that nothing jumps to, is charged with what is before it, even
  // where it is not reached: most loops are charged once a round then, and not twice.
  private static Cost joined(Optional<Cost> before, Cost block) {
    if (before.isEmpty() || block.bytes > 0 || before.get().joined + block.computrons > MOST_JOINED) {
      return block;
    }
    before.get().join(block);
    return before.get();
  }

  // A block to which all ways are certain, where the branches of an `if` or a `switch` meet again, is charged
  // with each of them.
  private void joinWhereWaysMeet() {
    for (int place : blocks.descendingKeySet()) {
      Cost block = blocks.get(place);
      Optional<List<Cost>> ways = handlers.contains(place) || block.bytes > 0
          ? Optional.empty()
          : waysTo(place);
      if (ways.isPresent() && ways.get().stream().allMatch(way -> way.hasRoomFor(block))) {
        ways.get().forEach(way -> way.add(block));
        block.computrons = 0;
      }
    }
  }

  // The blocks that go on with this one, if nothing else does.
  private Optional<List<Cost>> waysTo(int place) {
    List<Cost> ways = new ArrayList<>();
    boolean isTarget = false;
    int before = place - 1;
    while (before >= 0 && !(elements.get(before) instanceof Instruction)) {
      if (elements.get(before) instanceof LabelTarget label && comingFrom.containsKey(label.label())) {
        isTarget = true;
        for (int from : comingFrom.get(label.label())) {
          if (from >= place || !isGoto(elements.get(from))) {
            return Optional.empty();
          }
          ways.add(blocks.floorEntry(from).getValue());
        }
      }
      before--;
    }
    if (before >= 0 && !endsBlock((Instruction) elements.get(before))) {
      ways.add(blocks.floorEntry(before).getValue());
    } else if (before < 0 || !neverFallsThrough(elements.get(before))) {
      return Optional.empty();
    }
    return isTarget ? Optional.of(ways) : Optional.empty();
  }

  private static void move(Cost from, Cost to) {
    to.computrons += from.computrons;
    from.computrons = 0;
  }

  private static void moveAll(Cost from, Cost to) {
    move(from, to);
    to.bytes += from.bytes;
    from.bytes = 0;
  }

  private boolean isBackwards(Instruction instruction, int place) {
    return targets(instruction).stream().anyMatch(target -> places.get(target) <= place);
  }

  private static boolean isGoto(CodeElement element) {
    return element instanceof BranchInstruction branch
        && (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W);
  }

  private static boolean neverFallsThrough(CodeElement last) {
    return !(last instanceof BranchInstruction) || isGoto(last);
  }

  private static boolean endsBlock(Instruction instruction) {
    return switch (instruction) {
      case BranchInstruction _,TableSwitchInstruction _,LookupSwitchInstruction _,ReturnInstruction _ -> true;
      case ThrowInstruction _ -> true;
      default -> false;
    };
  }

  private void count(Instruction instruction, Cost block) {
    block.computrons++;
    switch (instruction) {
      case InvokeInstruction call -> block.computrons += calls.computrons(call);
      case FieldInstruction field -> block.computrons += calls.computrons(field);
      case NewObjectInstruction made -> {
        block.computrons += 2;
        block.bytes += calls.bytes(made.className().asInternalName());
      }
      // The remainder of a large number by a small one is found bit by bit.
      case OperatorInstruction operator when operator.opcode() == Opcode.DREM -> block.computrons += 200;
      case OperatorInstruction operator when operator.opcode() == Opcode.FREM -> block.computrons += 20;
      default -> {
      }
    }
  }

  // What nothing jumps to is run once.
  private void beginWithFirst() {
    if (!blocks.isEmpty() && !isTarget(blocks.firstKey())) {
      moveAll(blocks.firstEntry().getValue(), entry);
    }
  }

  private boolean isTarget(int first) {
    return elements.subList(0, first).stream().anyMatch(
        it -> it instanceof LabelTarget label
            && (comingFrom.containsKey(label.label()) || caught.contains(label.label())));
  }

  // The first block of a loop keeps what is its own, for whatever goes round comes by it. So does a handler,
  // and what makes objects, which is often an exception that is never thrown.
  private void gather() {
    List<Loop> loops = loops();
    Set<Integer> first = new HashSet<>();
    loops.forEach(loop -> first.add(blocks.ceilingKey(loop.start())));
    beginWithFirst();
    blocks.forEach((place, block) -> {
      if (!first.contains(place) && !handlers.contains(place) && block.bytes == 0) {
        Optional<Loop> innermost = loops.stream().filter(loop -> loop.contains(place))
            .min((one, other) -> Integer.compare(one.end() - one.start(), other.end() - other.start()));
        move(block, innermost.map(loop -> blocks.ceilingEntry(loop.start()).getValue()).orElse(entry));
      }
    });
  }

  private List<Loop> loops() {
    List<Loop> loops = new ArrayList<>();
    for (int place = 0; place < elements.size(); place++) {
      if (elements.get(place) instanceof Instruction instruction) {
        for (Label target : targets(instruction)) {
          if (places.get(target) <= place) {
            loops.add(new Loop(places.get(target), place));
          }
        }
      }
    }
    return loops;
  }
}
