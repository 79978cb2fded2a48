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
    private final List<Slot> meters = new ArrayList<>();
    private final List<Slot> controls = new ArrayList<>();
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
    int meters = random.nextInt(6);
    for (int i = 0; i < meters; i++) {
      script.run("meter m " + random.nextInt(400_000) + " under m" + random.nextInt(i + 1));
      for (Power.Facet facet : Power.Facet.values()) {
        grant(anyVat(), new Power.OfMeter(1 + i, facet));
      }
    }
    for (int i = 0; i < meters * 3; i++) {
      manage(1 + random.nextInt(meters));
    }
    grant(anyVat(), new Power.Root());
    for (int i = random.nextInt(4); i > 0; i--) {
      grant(anyVat(), new Power.OfVat(new VatId(anyVat())));
    }
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
      if (random.nextInt(30) == 0) {
        manage(random.nextInt(script.tables.meters().size()));
      }
      if (random.nextInt(20) == 0) {
        judge();
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
    String answer = script.run("grant v" + vat + switch (power) {
      case Power.Root _ -> " kernel";
      case Power.OfFlow(long flow) -> " f" + flow;
      case Power.OfMeter(long meter, Power.Facet facet) -> " m" + meter + " " + facet;
      case Power.OfVat(VatId other) -> " " + other;
    });
    Slot slot = Slot.parse(answer.lines().findFirst().orElseThrow().replaceAll(".* ", ""));
    Model model = models.computeIfAbsent(new VatId(vat), id -> new Model());
    (switch (power) {
      case Power.Root _ -> model.objects;
      case Power.OfVat _ -> model.controls;
      case Power.OfFlow _ -> model.flows;
      case Power.OfMeter _ -> model.meters;
    }).add(slot);
  }

  /// What a container does about faults from outside, and what may lead to some.
  private void judge() {
    String vat = "v" + anyRunning();
    String other = "@n" + anyRunning();
    switch (random.nextInt(12)) {
      case 0, 1 -> script.run("keeper " + vat + " " + other);
      case 2 -> script.run("watcher " + vat + " " + other);
      case 3 -> script.run("policy " + anyVerdict() + " " + anyVerdict() + " " + anyVerdict());
      case 4 -> script.run("lose " + vat + " because");
      case 5 -> script.fail("boom");
      case 6 -> {
        if (random.nextInt(30) == 0) {
          script.run("kill " + vat + " because");
        }
      }
      default ->
        script.tables.vats().stream().filter(it -> it.fault().isPresent()).findFirst().ifPresent(it -> {
          script.run((random.nextBoolean() ? "retry " : "skip ") + it.id());
        });
    }
  }

  private Fault.Verdict anyVerdict() {
    return random.nextInt(10) == 0
        ? Fault.Verdict.TERMINATE
        : Fault.Verdict.values()[1 + random.nextInt(2)];
  }

  /// What a container does with a meter from outside.
  private void manage(long meter) {
    switch (random.nextInt(7)) {
      case 0 -> script.run("stop m" + meter);
      case 1, 2 -> script.run("start m" + meter);
      case 3 -> script.run("refill m" + meter + " " + (1 + random.nextInt(100_000)));
      case 4 -> script.run("watch m" + meter + " " + random.nextInt(100_000) + " @n" + anyRunning());
      case 5 -> script.run("keep m" + meter + " @n" + anyRunning());
      default -> script.run("run v" + anyRunning() + " m" + meter);
    }
  }

  // There always is one: a crank that ends the last would be odd.
  private long anyRunning() {
    List<Tables.Vat> running = script.tables.vats().stream().filter(Tables.Vat::isRunning).toList();
    return running.isEmpty() ? 1 : any(running).id().number();
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
    } else if (!vat.isSuspended(Suspension.ABSENT)) {
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
    if (!model.meters.isEmpty() && random.nextInt(20) == 0) {
      return callMeter(model);
    }
    if (!model.controls.isEmpty() && random.nextInt(20) == 0) {
      return callControl(model);
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

  // What a meter does for whoever holds it all; whoever holds less of it is refused most of this.
  private Asked callMeter(Model model) {
    Slot target = any(model.meters);
    String method = List.of("refill", "drain", "stop", "start", "state", "create", "reader", "watch", "keep")
        .get(random.nextInt(9));
    String number = "" + random.nextInt(100_000);
    CapData args = switch (method) {
      case "refill", "drain" -> CapData.of("#[" + number + "]");
      case "create" -> CapData.of("#[\"sub\"," + number + "]");
      case "watch" -> CapData.of("#[" + number + ",\"$0\"]", anyObject(model));
      case "keep" -> CapData.of("#[\"$0\"]", anyObject(model));
      default -> CapData.of("#[]");
    };
    return new Asked.Send(target, method, args, anyResult(model), Optional.empty());
  }

  // What a vat's control does.
  private Asked callControl(Model model) {
    String method = List.of("retry", "skip", "answer", "raise", "keep", "suspend", "resume", "watch", "state")
        .get(random.nextInt(9));
    CapData args = switch (method) {
      case "answer" -> random.nextBoolean()
          ? CapData.of("#[3]")
          : CapData.of("#[\"$0\"]", anySlot(model));
      case "raise" -> CapData.of("#[\"COMPUTRONS\"," + random.nextInt(2_000_000) + "]");
      case "keep", "watch" -> CapData.of("#[\"$0\"]", anyObject(model));
      default -> CapData.of("#[]");
    };
    return new Asked.Send(any(model.controls), method, args, anyResult(model), Optional.empty());
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
