package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static vatworks.vow.E.E;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.vow.FakeVat;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Random programs of objects, sends and resolutions: with all objects in one vat, and each in its own.
///
/// Whatever the program, messages sent through one reference arrive in the order sent, every result comes, it
/// comes the same in both, and when all is settled no promise is left in any table.
class ObjectProgramsTest {

  /// What happened, over all vats.
  private static final class Records {
    private final Map<String, Integer> lastBy = new TreeMap<>();
    private final Map<String, String> results = new TreeMap<>();
    private final List<String> disorder = new ArrayList<>();

    void arrived(String reference, int number) {
      Integer last = lastBy.put(reference, number);
      if (last != null && last >= number) {
        disorder.add(reference + ": " + number + " after " + last);
      }
    }
  }

  // The vats of a test have one loader, so that their test can see what they do.
  private static Records records = new Records();

  public interface Item extends Remote {
    Vow<String> note(String reference, int number);

    Vow<Item> part();

    Vow<Item> laterPart();

    Vow<Item> kin();
  }

  public static final class Thing implements Item {
    private final String name;
    private final Vow<Item> kin;

    Thing(String name, Vow<Item> kin) {
      this.name = name;
      this.kin = kin;
    }

    @Override
    public Vow<String> note(String reference, int number) {
      records.arrived(reference, number);
      return Vow.resolve(name);
    }

    @Override
    public Vow<Item> part() {
      return Vow.resolve(this);
    }

    @Override
    public Vow<Item> laterPart() {
      return Vow.resolve(1).then(one -> one + 1).then(two -> this);
    }

    @Override
    public Vow<Item> kin() {
      return kin;
    }
  }

  public interface Node extends Remote {
    void pass(String id, Node to, String newId);

    void passInData(String id, Node to, String newId);

    void take(String id, Vow<Item> vow);

    void takeAll(String id, List<Vow<Item>> vows);

    void say(String id);

    void sayWhenSettled(String id);

    void part(String id, String newId);

    void kin(String id, String newId);

    void laterPart(String id, String newId);

    void ask(Node other, String otherId, String newId);

    Vow<Item> lent(String id);

    void own(String id, String kinId);

    void follow(String id, String otherId);

    void value(String id, String otherId);

    void reject(String id);

    void end();
  }

  /// Holds vows by name. One that is named before it has come is made, and resolved when it comes, so that
  /// what comes of a program does not depend on what comes first.
  public static final class Index implements Node {
    private final Map<String, Vow.Resolver<Item>> resolvers = new TreeMap<>();
    private final Map<String, Vow<Item>> vows = new TreeMap<>();
    private final Map<String, Integer> said = new HashMap<>();

    private Vow<Item> vow(String id) {
      if (!vows.containsKey(id)) {
        Vow.Resolver<Item> resolver = Vow.resolver();
        resolvers.put(id, resolver);
        vows.put(id, resolver.vow());
      }
      return vows.get(id);
    }

    private void define(String id, Vow<Item> vow) {
      if (vows.containsKey(id)) {
        if (!resolvers.get(id).isResolved()) {
          resolvers.get(id).resolveTo(vow);
        }
      } else {
        vows.put(id, vow);
        vow.catching(problem -> null);
      }
    }

    @Override
    public void pass(String id, Node to, String newId) {
      E(to).take(newId, vow(id));
    }

    @Override
    public void passInData(String id, Node to, String newId) {
      E(to).takeAll(newId, List.of(vow(id), vow(id)));
    }

    @Override
    public void take(String id, Vow<Item> vow) {
      define(id, vow);
    }

    @Override
    public void takeAll(String id, List<Vow<Item>> vows) {
      assertThat(vows.getFirst()).isSameAs(vows.getLast());
      define(id, vows.getFirst());
    }

    @Override
    public void say(String id) {
      int number = said.merge(id, 1, Integer::sum);
      records.results.put(id + "/" + number, "never");
      E(vow(id), Item.class)
          .note(id, number)
          .catching(problem -> "rejected")
          .thenDo(result -> records.results.put(id + "/" + number, result));
    }

    @Override
    public void sayWhenSettled(String id) {
      vow(id).catching(problem -> null).thenDo(any -> say(id));
    }

    @Override
    public void kin(String id, String newId) {
      define(newId, E(vow(id), Item.class).kin());
    }

    @Override
    public void part(String id, String newId) {
      define(newId, E(vow(id), Item.class).part());
    }

    @Override
    public void laterPart(String id, String newId) {
      define(newId, E(vow(id), Item.class).laterPart());
    }

    @Override
    public void ask(Node other, String otherId, String newId) {
      define(newId, E(other).lent(otherId));
    }

    @Override
    public Vow<Item> lent(String id) {
      return vow(id);
    }

    @Override
    public void own(String id, String kinId) {
      define(id, Vow.resolve(new Thing(id, vow(kinId))));
      say(id);
    }

    @Override
    public void follow(String id, String otherId) {
      define(id, vow(otherId));
    }

    @Override
    public void value(String id, String otherId) {
      Vow.Resolver<Item> later = Vow.resolver();
      define(id, later.vow());
      vow(otherId).settled(outcome -> switch (outcome) {
        case Vow.Settled.Fulfilled<Item>(Item item) -> {
          later.resolve(item);
          yield null;
        }
        case Vow.Settled.Rejected<Item>(var problem) -> {
          later.reject(problem);
          yield null;
        }
      });
    }

    @Override
    public void reject(String id) {
      define(id, Vow.reject("torn"));
    }

    @Override
    public void end() {
      new ArrayList<>(resolvers.values()).forEach(resolver -> {
        if (!resolver.isResolved()) {
          resolver.reject("never made");
        }
      });
    }
  }

  /// One message to a node.
  ///
  /// @param args in order: ids, and the numbers of nodes
  private record Step(int node, String method, List<Object> args) {}

  private static final int NODES = 3;

  // What a vow follows is never an answer that waits for that vow: such a program would wait for ever. It may
  // follow itself round any number of vats, and is rejected then.
  private static final Set<String> WAITING = Set.of("part", "laterPart", "kin", "value");

  private static List<Step> program(Random random) {
    List<List<String>> ids = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Step> steps = new ArrayList<>();
    int length = 10 + random.nextInt(60);
    for (int i = 0; i < 6; i++) {
      ids.get(i < NODES ? i : random.nextInt(NODES)).add("v" + i);
    }
    for (int i = 0; i < length; i++) {
      int node = random.nextInt(NODES);
      int other = random.nextInt(NODES);
      String newId = "v" + (i + 6);
      List<String> known = ids.get(node);
      List<String> otherKnown = ids.get(other);
      String id = anyOf(known, random);
      String otherId = anyOf(otherKnown, random);
      switch (random.nextInt(20)) {
        case 0 -> define(steps, ids.get(other), newId, new Step(node, "pass", List.of(id, other, newId)));
        case 1 ->
          define(steps, ids.get(other), newId, new Step(node, "passInData", List.of(id, other, newId)));
        case 2 -> define(steps, known, newId, new Step(node, "part", List.of(id, newId)));
        case 3 -> define(steps, known, newId, new Step(node, "laterPart", List.of(id, newId)));
        case 4, 5 -> define(steps, known, newId, new Step(node, "ask", List.of(other, otherId, newId)));
        case 6 -> define(steps, known, newId, new Step(node, "own", List.of(newId, first(known))));
        case 7 -> define(steps, known, newId, new Step(node, "follow", List.of(newId, id)));
        case 8 -> define(steps, known, newId, new Step(node, "value", List.of(newId, id)));
        case 9, 10 -> define(steps, known, newId, new Step(node, "kin", List.of(id, newId)));
        case 11, 12 -> steps.add(new Step(node, "sayWhenSettled", List.of(id)));
        default -> {
          for (int said = random.nextInt(4); said >= 0; said--) {
            steps.add(new Step(node, "say", List.of(id)));
          }
        }
      }
    }
    List<Step> ordered = List.copyOf(steps);
    for (int i = 0; i < 6; i++) {
      String id = "v" + i;
      int node = ids.get(0).contains(id) ? 0 : ids.get(1).contains(id) ? 1 : 2;
      Step made = switch (random.nextInt(4)) {
        case 0 -> new Step(node, "reject", List.of(id));
        case 1 -> new Step(node, "follow", List.of(id, anyOf(direct(ids.get(node), ordered), random)));
        default -> new Step(node, "own", List.of(id, first(ids.get(node))));
      };
      steps.add(steps.isEmpty() ? 0 : random.nextInt(steps.size()), made);
    }
    if (random.nextBoolean()) {
      Collections.shuffle(steps, random);
    }
    return steps;
  }

  private static List<String> direct(List<String> ids, List<Step> steps) {
    Set<Object> waiting = new HashSet<>();
    for (Step step : steps) {
      boolean isFromWaiting = step.args().stream().anyMatch(waiting::contains);
      if (!step.method().startsWith("say") && (isFromWaiting || WAITING.contains(step.method()))) {
        waiting.add(step.method().equals("follow") || step.method().equals("value")
            ? step.args().getFirst()
            : step.args().getLast());
      }
    }
    return ids.stream().filter(id -> !waiting.contains(id)).toList();
  }

  // One of the six that are there from the start; it is resolved to a thing, to one that is no answer, or
  // torn.
  private static String first(List<String> ids) {
    return ids.getFirst();
  }

  private static String anyOf(List<String> ids, Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static void define(List<Step> steps, List<String> ids, String id, Step step) {
    ids.add(id);
    steps.add(step);
  }

  private static Records inOneVat(List<Step> steps, Random random) {
    records = new Records();
    FakeVat vat = new FakeVat();
    List<Node> nodes = List.of(new Index(), new Index(), new Index());
    int next = 0;
    while (next < steps.size()) {
      List<Step> batch = steps.subList(next, Math.min(steps.size(), next + 1 + random.nextInt(8)));
      next += batch.size();
      vat.run(() -> batch.forEach(step -> send(step, nodes)));
    }
    vat.run(() -> nodes.forEach(node -> E(node).end()));
    return records;
  }

  private static void send(Step step, List<Node> nodes) {
    Object[] args = step.args().stream().map(arg -> arg instanceof Integer n ? nodes.get(n) : arg).toArray();
    try {
      for (var method : Node.class.getMethods()) {
        if (method.getName().equals(step.method())) {
          method.invoke(E(nodes.get(step.node())), args);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Records inManyVats(List<Step> steps, Random random) {
    records = new Records();
    BareKernel vats = new BareKernel(true, List.of(Index.class, Index.class, Index.class));
    for (Step step : steps) {
      send(step, vats);
      for (int cranks = random.nextInt(6); cranks > 0; cranks--) {
        vats.step();
      }
    }
    vats.run();
    for (int node = 0; node < NODES; node++) {
      vats.send(node, "end", "#[]");
    }
    vats.run();
    assertThat(vats.tables().promises()).as("promises left in the tables").isEmpty();
    return records;
  }

  private static void send(Step step, BareKernel vats) {
    List<String> body = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    for (Object arg : step.args()) {
      if (arg instanceof Integer root) {
        body.add("\"$" + roots.size() + "." + Node.class.getName() + "\"");
        roots.add(root);
      } else {
        body.add("\"" + arg + "\"");
      }
    }
    vats.send(step.node(), step.method(), "#[" + String.join(",", body) + "]", roots.toArray(Integer[]::new));
  }

  private static void check(long seed) {
    Random random = new Random(seed);
    List<Step> steps = program(random);
    String title = "seed " + seed + ": " + steps;
    Records one = inOneVat(steps, random);
    assertThat(one.disorder).as("in one vat, " + title).isEmpty();
    Records many = inManyVats(steps, random);
    assertThat(many.disorder).as("in many vats, " + title).isEmpty();
    assertThat(many.results).as(title).isEqualTo(one.results).doesNotContainValue("never");
    assertThat(many.lastBy).as(title).isEqualTo(one.lastBy);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 15_570_437_530_481L, 15_752_693_505_543L})
  void knownPrograms(long seed) {
    check(seed);
  }

  @Test
  void newProgramsEveryTime() {
    checkNew(300);
  }

  @Test
  @Tag("soak")
  void manyNewPrograms() {
    checkNew(100 * Integer.getInteger("soak.seeds"));
  }

  private static void checkNew(int programs) {
    long first = System.nanoTime();
    System.out.println("random programs of objects from seed " + first);
    for (long seed = first; seed < first + programs; seed++) {
      check(seed);
    }
  }
}
