package vatworks.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A random program of objects, sends and resolutions: for every message, by its id, the steps that whoever
/// gets it carries out. See `PlannedNode` among the resources for what a step does.
///
/// Every message is sent by one step, and every vow is settled by one: whatever the order in which messages
/// of different senders arrive, the same messages are sent and the same comes of them.
final class RandomPlan {

  /// How many nodes there are at the beginning.
  static final int NODES = 4;

  private static final int MOST_MESSAGES = 120;

  private enum Type {
    NODE,
    VOW,
    SETTLER
  }

  private record Planned(long id, List<Type> args) {}

  private final long seed;
  private final int mostMessages;
  private final Random random;
  private final ArrayDeque<Planned> toPlan = new ArrayDeque<>();
  private final Map<Long, List<String>> steps = new TreeMap<>();
  private final Map<Long, String> references = new HashMap<>();
  private long nextId = 1;

  RandomPlan(long seed) {
    this(seed, MOST_MESSAGES);
  }

  RandomPlan(long seed, int mostMessages) {
    this.seed = seed;
    this.mostMessages = mostMessages;
    random = new Random(seed);
    toPlan.add(new Planned(0, java.util.Collections.nCopies(NODES, Type.NODE)));
    while (!toPlan.isEmpty()) {
      Planned next = toPlan.removeFirst();
      steps.put(next.id(), new Reaction(next).plan());
    }
  }

  long seed() {
    return seed;
  }

  /// The reference through which a message is sent. Those that are sent through one have ascending ids.
  String reference(long id) {
    return references.get(id);
  }

  /// The class `random.Plan`, for a basedir's shared folder.
  String source() {
    String cases = steps.entrySet().stream()
        .map(it -> "      case " + it.getKey() + " -> List.of("
            + it.getValue().stream().map(step -> '"' + step + '"').collect(Collectors.joining(", ")) + ");\n")
        .collect(Collectors.joining());
    return """
        package random;

        import java.util.List;

        final class Plan {
          static List<String> of(long id) {
            return switch ((int) id) {
        %s      default -> throw new IllegalArgumentException("no plan for " + id);
            };
          }
        }
        """.formatted(cases);
  }

  private final class Reaction {
    private final long id;
    private final List<Type> registers = new ArrayList<>();
    private final List<Integer> settlers = new ArrayList<>(); // that have not been used or given away
    private final List<String> planned = new ArrayList<>();

    Reaction(Planned message) {
      id = message.id();
      registers.add(Type.NODE);
      message.args().forEach(this::add);
    }

    List<String> plan() {
      for (int i = id == 0 ? 12 : 1 + random.nextInt(5); i > 0; i--) {
        step();
      }
      settlers.forEach(settler -> planned.add(settle(settler)));
      switch (random.nextInt(8)) {
        case 0 -> planned.add("fail");
        case 1, 2, 3 -> planned.add("answer " + any(Type.NODE, Type.VOW));
        default -> {
        }
      }
      return planned;
    }

    private void step() {
      switch (random.nextInt(10)) {
        case 0 -> {
          planned.add("new");
          add(Type.NODE);
        }
        case 1 -> {
          planned.add("resolver");
          add(Type.VOW);
          add(Type.SETTLER);
        }
        case 2 -> {
          if (registers.contains(Type.VOW)) {
            planned.add("watch " + any(Type.VOW));
          }
        }
        case 3 -> {
          if (!settlers.isEmpty()) {
            planned.add(settle(settlers.removeFirst()));
          }
        }
        case 4, 5 -> send("tell");
        default -> {
          if (send("ask")) {
            add(Type.VOW);
          }
        }
      }
    }

    private boolean send(String verb) {
      if (nextId >= mostMessages) {
        return false;
      }
      int target = any(Type.NODE, Type.VOW);
      List<Integer> args = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        args.add(
            settlers.isEmpty() || random.nextBoolean() ? any(Type.NODE, Type.VOW) : settlers.removeFirst());
      }
      references.put(nextId, id + "/" + target);
      toPlan.add(new Planned(nextId, args.stream().map(registers::get).toList()));
      planned.add(verb + " " + target + " " + nextId++
          + args.stream().map(arg -> " " + arg).collect(Collectors.joining()));
      return true;
    }

    private String settle(int settler) {
      return random.nextInt(5) == 0
          ? "reject " + settler
          : "settle " + settler + " " + any(Type.NODE, Type.VOW);
    }

    private void add(Type type) {
      if (type == Type.SETTLER) {
        settlers.add(registers.size());
      }
      registers.add(type);
    }

    private int any(Type... types) {
      while (true) {
        int register = random.nextInt(registers.size());
        if (List.of(types).contains(registers.get(register))) {
          return register;
        }
      }
    }
  }
}
