package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Gauge;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// Random vats that do what vats can do: they send each other what they hold, and now and then what they do
/// not.
public final class RandomScript {

  static final int CRANKS = 1_500;

  /// What one vat knows of itself.
  private static final class Model {
    private final List<Slot> objects = new ArrayList<>();
    private final List<Slot> flows = new ArrayList<>();
    private final List<Slot> promises = new ArrayList<>(); // in its c-list
    private final List<Slot> decided = new ArrayList<>(); // those of them that it may resolve
    private long nextPromise = 1;

    void learn(Slot slot) {
      List<Slot> known = slot.kind() == Slot.Kind.OBJECT ? objects : promises;
      if (!known.contains(slot)) {
        known.add(slot);
      }
    }

    void forget(Slot promise) {
      promises.remove(promise);
      decided.remove(promise);
    }

    Slot newPromise(boolean isDecider) {
      Slot promise = Slot.promise(nextPromise++);
      promises.add(promise);
      if (isDecider) {
        decided.add(promise);
      }
      return promise;
    }
  }

  private final Random random;
  private final Script script = new Script();
  private final Map<VatId, Model> models = new HashMap<>();
  private final int reloadEvery;
  private int vats;

  public RandomScript(long seed) {
    this(seed, Integer.MAX_VALUE);
  }

  /// @param reloadEvery after so many cranks the tables go through a snapshot
  RandomScript(long seed, int reloadEvery) {
    random = new Random(seed);
    this.reloadEvery = reloadEvery;
  }

  public Script go() {
    vats = 2 + random.nextInt(19);
    StringBuilder wire = new StringBuilder("wire");
    for (int i = 1; i <= vats; i++) {
      wire.append(" n").append(i);
    }
    script.run(wire.toString());
    for (int i = 0; i < vats * 2; i++) {
      script.run("give v" + anyVat() + " v" + anyVat() + ":" + random.nextInt(3));
    }
    int flows = random.nextInt(6);
    for (int i = 0; i < flows; i++) {
      script.run("flow f " + random.nextInt(1_001) + " " + (1 + random.nextInt(10)));
    }
    for (int i = 0; i < flows * 2; i++) {
      grant(anyVat(), new Power.OfFlow(KernelFlow.FIRST_MADE + random.nextInt(flows)));
    }
    grant(anyVat(), new Power.Root());
    for (int crank = 0; crank < CRANKS; crank++) {
      if (random.nextInt(20) == 0 || script.turn(this::deliver).isEmpty()) {
        String verb = random.nextBoolean() ? "console" : "ask";
        script.run(verb + " @n" + anyVat() + ".poke #[\"$0\"] [@n" + anyVat() + "]");
      }
      if (random.nextInt(40) == 0) {
        operate(script.tables.vat(new VatId(anyVat())));
      }
      if (random.nextInt(30) == 0) {
        direct(random.nextInt(script.tables.flows().size()));
      }
      if (random.nextInt(50) == 0) {
        script.exceed(Gauge.Limit.values()[random.nextInt(Gauge.Limit.values().length)]);
      }
      if (crank % reloadEvery == 0) {
        script.reload();
      }
    }
    return script;
  }

  private void grant(int vat, Power power) {
    String answer = script.run(
        "grant v" + vat + (power instanceof Power.OfFlow(long flow) ? " f" + flow : " kernel"));
    Slot slot = Slot.parse(answer.lines().findFirst().orElseThrow().replaceAll(".* ", ""));
    Model model = models.computeIfAbsent(new VatId(vat), id -> new Model());
    (power instanceof Power.Root ? model.objects : model.flows).add(slot);
  }

  /// What a container does to a flow from outside.
  private void direct(long flow) {
    switch (random.nextInt(3)) {
      case 0 -> script.run("boost f" + flow + " " + random.nextInt(1_001));
      case 1 -> script.run("pause f" + flow);
      default -> script.run("unpause f" + flow);
    }
  }

  /// What a container does to a vat from outside.
  private void operate(Tables.Vat vat) {
    String code = " code" + random.nextInt(3);
    if (!vat.isRunning()) {
      script.run("limits " + (1 + random.nextInt(1_000_000)));
      script.run("budget " + vat.id() + " " + (1 + random.nextInt(1_000_000)));
      return;
    }
    if (vat.incarnation().number() == 0) {
      script.run("code " + vat.id() + code);
    } else if (random.nextInt(3) == 0) {
      models.remove(vat.id()); // A new incarnation knows nothing.
      script.run("upgrade " + vat.id() + code + " told state: send o+9.x #[] -> p+1");
      models.computeIfAbsent(vat.id(), id -> new Model()).newPromise(false);
    } else if (vat.suspended().isEmpty()) {
      script.run("suspend " + vat.id() + " because");
    } else {
      script.run("resume " + vat.id());
    }
  }

  private List<Asked> deliver(VatId vat, Delivery delivery) {
    Model model = models.computeIfAbsent(vat, id -> new Model());
    switch (delivery) {
      case Delivery.Message message -> {
        assertThat(message.target().isImport()).as("a message is for the receiver's own object").isFalse();
        message.args().slots().forEach(model::learn);
        message.result().ifPresent(result -> {
          model.learn(result);
          model.decided.add(result);
        });
      }
      case Delivery.Notify news -> {
        news.resolutions().forEach(it -> it.data().slots().forEach(model::learn));
        news.resolutions().forEach(it -> model.forget(it.promise()));
      }
    }
    List<Asked> asked = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      asked.add(anySyscall(model));
    }
    return asked;
  }

  private Asked anySyscall(Model model) {
    int what = random.nextInt(10);
    if (what == 0) {
      return new Asked.Log("line " + random.nextInt(100));
    }
    if (what <= 2 && !model.promises.isEmpty()) {
      return new Asked.Subscribe(any(model.promises));
    }
    if (what <= 5 && !model.decided.isEmpty()) {
      return resolve(model);
    }
    Slot target = anySlot(model);
    CapData args = anyData(model);
    Optional<Slot> result = anyResult(model);
    if (model.flows.isEmpty() || random.nextInt(3) > 0) {
      return new Asked.Send(target, method(target, model), args, result);
    }
    if (random.nextInt(20) == 0) {
      target = any(model.flows);
    }
    return new Asked.Send(target, method(target, model), args, result, Optional.of(any(model.flows)));
  }

  // What the kernel's own objects do, and what they do not.
  private String method(Slot target, Model model) {
    return model.flows.contains(target)
        ? List.of("pause", "resume", "length", "state", "boost", "pause me").get(random.nextInt(6))
        : "m" + random.nextInt(5);
  }

  private Optional<Slot> anyResult(Model model) {
    if (random.nextBoolean()) {
      return Optional.empty();
    }
    if (random.nextInt(4) == 0 && !model.decided.isEmpty()) {
      Slot given = any(model.decided);
      model.decided.remove(given);
      return Optional.of(given);
    }
    return Optional.of(model.newPromise(false));
  }

  private Asked.Resolve resolve(Model model) {
    List<Resolution> resolutions = new ArrayList<>();
    List<Slot> promises = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Slot promise = any(model.decided);
      if (!promises.contains(promise)) {
        promises.add(promise);
      }
    }
    for (Slot promise : promises) {
      resolutions.add(switch (random.nextInt(5)) {
        case 0 -> new Resolution.Rejected(promise, anyData(model));
        case 1 -> new Resolution.Forwarded(promise, CapData.of("#\"&0\"", any(model.promises)));
        case 2 -> new Resolution.Forwarded(promise, CapData.of("#\"$0\"", anyObject(model)));
        default -> new Resolution.Fulfilled(promise, anyData(model));
      });
    }
    promises.forEach(model::forget);
    return new Asked.Resolve(resolutions);
  }

  private CapData anyData(Model model) {
    List<Slot> mentioned = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      mentioned.add(anySlot(model));
    }
    return new CapData("#[]", mentioned);
  }

  private Slot anySlot(Model model) {
    if (random.nextInt(4_000) == 0) {
      return new Slot(Slot.Kind.values()[random.nextInt(2)], -1_000 - random.nextInt(10)); // never given
    }
    return switch (random.nextInt(6)) {
      case 0 -> model.newPromise(true);
      case 1, 2 -> model.promises.isEmpty() ? anyObject(model) : any(model.promises);
      default -> anyObject(model);
    };
  }

  private Slot anyObject(Model model) {
    return model.objects.isEmpty() || random.nextInt(3) == 0
        ? Slot.object(random.nextInt(5))
        : any(model.objects);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private int anyVat() {
    return 1 + random.nextInt(vats);
  }
}
