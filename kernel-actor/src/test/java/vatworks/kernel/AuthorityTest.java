package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever holds an object of the kernel's own can do with it what that is for, and nothing else: every method
/// of every such object, called on every one of them.
class AuthorityTest {

  private static final VatId ANN = new VatId(1);
  private static final VatId BOB = new VatId(2);
  private static final Power.OfFlow FLOW = new Power.OfFlow(2);
  private static final Power.OfFlow OTHER_FLOW = new Power.OfFlow(3);
  private static final Power.OfMeter METER = new Power.OfMeter(1, Power.Facet.FULL);
  private static final Power.OfMeter READER = new Power.OfMeter(1, Power.Facet.READ);
  private static final Power.OfMeter REFILLER = new Power.OfMeter(1, Power.Facet.REFILL);
  private static final Power.OfMeter OTHER_METER = new Power.OfMeter(2, Power.Facet.FULL);
  private static final Power.OfVat CONTROL = new Power.OfVat(BOB);
  private static final Power.OfVat OTHER_CONTROL = new Power.OfVat(ANN);

  private static final List<Power> ALL = List.of(
      new Power.Root(), FLOW, OTHER_FLOW, METER, READER, REFILLER, OTHER_METER, CONTROL, OTHER_CONTROL);

  private static final Set<String> OF_KERNEL = Set.of("createFlow", "createMeter");
  private static final Set<String> OF_FLOW = Set.of("boost", "pause", "resume", "length", "state");
  private static final Set<String> OF_METER = Set.of(
      "create", "drain", "keep", "reader", "refill", "refiller", "start", "state", "stop", "watch");
  private static final Set<String> OF_CONTROL = Set.of(
      "answer", "keep", "raise", "resume", "retry", "runOn", "skip", "state", "suspend", "terminate",
      "watch");

  private static Set<String> methods(Power power) {
    return switch (power) {
      case Power.Root _ -> OF_KERNEL;
      case Power.OfFlow _ -> OF_FLOW;
      case Power.OfMeter meter -> switch (meter.facet()) {
        case FULL -> OF_METER;
        case READ -> Set.of("state");
        case REFILL -> Set.of("refill");
      };
      case Power.OfVat _ -> OF_CONTROL;
    };
  }

  // Arguments with which each method does what it can do, by what it is called on.
  private static final Map<String, List<String>> ARGS = new LinkedHashMap<>();

  static {
    ARGS.put("createFlow", List.of("#[\"x\",5,1]"));
    ARGS.put("createMeter", List.of("#[\"x\",5]"));
    ARGS.put("create", List.of("#[\"x\",5]"));
    ARGS.put("boost", List.of("#[7]"));
    ARGS.put("drain", List.of("#[7]"));
    ARGS.put("refill", List.of("#[7]"));
    ARGS.put("raise", List.of("#[\"HEAP\",1000000]"));
    ARGS.put("terminate", List.of("#[\"why\"]"));
    ARGS.put("answer", List.of("#[3]"));
    ARGS.put("keep", List.of("#[\"$0\"]"));
    ARGS.put("watch", List.of("#[\"$0\"]", "#[5,\"$0\"]"));
    ARGS.put("runOn", List.of("#[\"$1\"]"));
  }

  record Call(Power power, String method) {
    @Override
    public String toString() {
      return method + " on " + power;
    }
  }

  static Stream<Call> calls() {
    Set<String> methods = new TreeSet<>();
    ALL.forEach(power -> methods.addAll(methods(power)));
    methods.addAll(List.of("", "toString", "hashCode", "wait", "perform", "grant"));
    return ALL.stream().flatMap(power -> methods.stream().map(method -> new Call(power, method)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void onlyWhatAnObjectIsForCanBeDoneWithIt(Call call) {
    boolean isRefused = true;
    for (String args : ARGS.getOrDefault(call.method(), List.of("#[]"))) {
      List<Change> changes = call(call, args);
      boolean isRejected = changes.stream().anyMatch(
          change -> change instanceof Change.Settled settled
              && settled.state() instanceof PromiseState.Settled.Rejected
              && settled.state().data().body().contains("there is no method"));
      isRefused &= isRejected;
      assertThat(isRejected).isEqualTo(!methods(call.power()).contains(call.method()));
      for (Change change : changes) {
        assertThat(isWithin(call.power(), change)).as(change.toString()).isTrue();
      }
    }
    assertThat(isRefused).isEqualTo(!methods(call.power()).contains(call.method()));
  }

  // Two of each, of which bob failed at something, and a keeper and a meter for the arguments.
  private static List<Change> call(Call call, String args) {
    Script script = new Script();
    script.run("acquaint ann, bob, carol");
    script.run("flow one 0 1");
    script.run("flow two 0 1");
    script.run("meter one 5000 under m0");
    script.run("meter two 5000 under m0");
    script.run("keeper v2 @ann");
    script.run("ask @bob.x #[]");
    script.run("turn throws boom");
    script.run("turn: log told");
    Kernel kernel = new Kernel(script.tables, MapperBodies.POWERS);
    Crank crank = kernel.begin();
    Kref keeper = crank.export(new VatId(3), vatworks.vat.Slot.object(7));
    Kref result = crank.promises().add(Optional.empty());
    crank.promises().subscribe(result, VatId.KERNEL);
    Kref target = crank.object(call.power());
    Kref meter = crank.object(OTHER_METER);
    crank.enqueue(new Message(target, call.method(), args, List.of(keeper, meter), Optional.of(result)));
    kernel.end(crank).changes().forEach(script.tables::apply);
    Decision decision = kernel.perform((Next.Perform) kernel.next());
    decision.changes().forEach(script.tables::apply);
    assertThat(Invariants.breaches(script.tables)).isEmpty();
    return decision.changes();
  }

  // Whether a change is to what the object stands for, or only says what came of the call.
  private static boolean isWithin(Power power, Change change) {
    return switch (change) {
      case Change.Dequeued _,Change.Settled _,Change.Enqueued _,Change.Logged _,Change.CrankEnded _ -> true;
      case Change.PowerAdded _,Change.PromiseRemoved _ -> true;
      case Change.FlowAdded _ -> power instanceof Power.Root;
      case Change.FlowPriced it -> power.equals(new Power.OfFlow(it.flow()));
      case Change.FlowPaused it -> power.equals(new Power.OfFlow(it.flow()));
      case Change.FlowResumed it -> power.equals(new Power.OfFlow(it.flow()));
      case Change.MeterAdded it -> it.parent() == 0
          ? power instanceof Power.Root
          : isMeter(power, it.parent(), Power.Facet.FULL);
      case Change.MeterRefilled it -> isMeter(power, it.meter(), Power.Facet.FULL)
          || isMeter(power, it.meter(), Power.Facet.REFILL);
      case Change.MeterDrained it -> isMeter(power, it.meter(), Power.Facet.FULL);
      case Change.MeterStopped it -> isMeter(power, it.meter(), Power.Facet.FULL);
      case Change.MeterStarted it -> isMeter(power, it.meter(), Power.Facet.FULL);
      case Change.MeterWatched it -> isMeter(power, it.meter(), Power.Facet.FULL);
      case Change.MeterKept it -> isMeter(power, it.meter(), Power.Facet.FULL);
      case Change.MeterLow it -> isMeter(power, it.meter(), Power.Facet.FULL);
      case Change.VatMetered it -> power.equals(new Power.OfVat(it.vat()));
      case Change.VatSuspended it -> power.equals(new Power.OfVat(it.vat()));
      case Change.VatResumed it -> power.equals(new Power.OfVat(it.vat()));
      case Change.VatTerminated it -> power.equals(new Power.OfVat(it.vat()));
      case Change.VatKept it -> power.equals(new Power.OfVat(it.vat()));
      case Change.VatWatched it -> power.equals(new Power.OfVat(it.vat()));
      case Change.TakenOut it -> power.equals(new Power.OfVat(it.vat()));
      case Change.LimitsRaised it -> power.equals(new Power.OfVat(it.vat()));
      default -> false;
    };
  }

  private static boolean isMeter(Power power, long meter, Power.Facet facet) {
    return power.equals(new Power.OfMeter(meter, facet));
  }
}
