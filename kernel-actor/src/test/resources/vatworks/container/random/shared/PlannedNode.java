package random;

import static vatworks.vow.E.E;

import java.util.ArrayList;
import java.util.List;
import vatworks.vow.Log;
import vatworks.vow.Problem;
import vatworks.vow.Vow;

/// Does what the plan says. Nothing but the message itself decides what a message does, so that the order in
/// which messages of different senders come does not matter.
public final class PlannedNode implements Node {

  private final String name;

  public PlannedNode(String name) {
    this.name = name;
  }

  @Override
  public Vow<Object> ask(long id, List<Object> args) {
    Log.line(name + " got " + id);
    return react(id, args);
  }

  @Override
  public void tell(long id, List<Object> args) {
    Log.line(name + " got " + id);
    react(id, args);
  }

  /// Carries out the plan for a message. Register 0 is this node, then come the arguments, then what the
  /// steps make.
  public Vow<Object> react(long id, List<Object> args) {
    List<Object> registers = new ArrayList<>();
    registers.add(this);
    registers.addAll(args);
    Vow<Object> answer = Vow.resolve(id);
    for (String step : Plan.of(id)) {
      String[] words = step.split(" ");
      switch (words[0]) {
        case "ask" -> registers.add(node(registers, words[1]).ask(Long.parseLong(words[2]), list(registers, words)));
        case "tell" -> node(registers, words[1]).tell(Long.parseLong(words[2]), list(registers, words));
        case "new" -> registers.add(new PlannedNode("n" + id + "." + registers.size()));
        case "resolver" -> {
          Vow.Resolver<Object> resolver = Vow.resolver();
          registers.add(resolver.vow());
          registers.add(new PlannedSettler(resolver));
        }
        case "settle" -> E((Settler) at(registers, words[1])).settle(at(registers, words[2]));
        case "reject" -> E((Settler) at(registers, words[1])).reject();
        case "watch" -> watch(id + "/" + words[1], (Vow<?>) at(registers, words[1]));
        case "answer" -> answer = vow(at(registers, words[1]));
        case "fail" -> throw new Problem("failed " + id);
        default -> throw new IllegalArgumentException(step);
      }
    }
    return answer;
  }

  private static void watch(String what, Vow<?> vow) {
    vow.settled(
        settled -> {
          Log.line("saw " + what + " " + switch (settled) {
            case Vow.Settled.Fulfilled<?> fulfilled when fulfilled.value() instanceof Long number -> number;
            case Vow.Settled.Fulfilled<?> _ -> "a node";
            case Vow.Settled.Rejected<?> rejected -> rejected.problem().getMessage();
          });
          return null;
        });
  }

  private static Node node(List<Object> registers, String index) {
    Object target = at(registers, index);
    return target instanceof Vow<?> vow ? E(vow, Node.class) : E((Node) target);
  }

  @SuppressWarnings("unchecked")
  private static Vow<Object> vow(Object value) {
    return value instanceof Vow<?> vow ? (Vow<Object>) vow : Vow.resolve(value);
  }

  private static List<Object> list(List<Object> registers, String[] words) {
    List<Object> list = new ArrayList<>();
    for (int i = 3; i < words.length; i++) {
      list.add(at(registers, words[i]));
    }
    return list;
  }

  private static Object at(List<Object> registers, String index) {
    return registers.get(Integer.parseInt(index));
  }
}
