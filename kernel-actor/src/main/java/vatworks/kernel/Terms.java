package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Budget;
import vatworks.vat.Limits;
import vatworks.vat.Slot;

/// The kernel's nouns as bytes: what the journal and the snapshots are written in.
///
/// A kind is the lowest bit of a number: 0 an object, 1 a promise.
public final class Terms {

  private static final int ROOT = 1;
  private static final int FLOW = 2;
  private static final int METER = 3;
  private static final int VAT = 4;

  private Terms() {}

  public static void write(Kref kref, ByteWriter out) {
    out.number(kref.number() << 1 | kindBit(kref.kind()));
  }

  public static Kref kref(ByteReader in) {
    long packed = in.number();
    return new Kref(kindOf(packed), packed >>> 1);
  }

  public static void write(List<Kref> krefs, ByteWriter out) {
    out.number(krefs.size());
    for (Kref kref : krefs) {
      write(kref, out);
    }
  }

  public static List<Kref> krefs(ByteReader in) {
    int count = in.count();
    List<Kref> krefs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      krefs.add(kref(in));
    }
    return krefs;
  }

  public static void write(Slot slot, ByteWriter out) {
    out.signed(slot.number() << 1 | kindBit(slot.kind()));
  }

  public static Slot slot(ByteReader in) {
    long packed = in.signed();
    return new Slot(kindOf(packed), packed >> 1);
  }

  public static void write(VatId vat, ByteWriter out) {
    out.number(vat.number());
  }

  public static VatId vat(ByteReader in) {
    return new VatId(in.number());
  }

  /// Who decides a promise. The kernel decides nothing, so its number stands for nobody.
  public static void writeDecider(Optional<VatId> decider, ByteWriter out) {
    write(decider.orElse(VatId.KERNEL), out);
  }

  public static Optional<VatId> decider(ByteReader in) {
    VatId vat = vat(in);
    return vat.equals(VatId.KERNEL) ? Optional.empty() : Optional.of(vat);
  }

  public static void write(Message message, ByteWriter out) {
    write(message.sender(), out);
    write(message.lane(), out);
    write(message.target(), out);
    out.text(message.method());
    out.text(message.body());
    write(message.slots(), out);
    out.tag(message.result().isPresent() ? 1 : 0);
    if (message.result().isPresent()) {
      write(message.result().get(), out);
    }
  }

  public static Message message(ByteReader in) {
    return message(vat(in), lane(in), in);
  }

  /// A message of the time before there were flows, of which it is not known who sent it.
  public static Message messageWithoutFlow(ByteReader in) {
    return message(VatId.KERNEL, Lane.MAIN, in);
  }

  private static Message message(VatId sender, Lane lane, ByteReader in) {
    return new Message(
        kref(in),
        in.text(),
        in.text(),
        krefs(in),
        in.tag() == 0 ? Optional.empty() : Optional.of(kref(in)),
        sender,
        lane);
  }

  public static void write(News news, ByteWriter out) {
    write(news.lane(), out);
    write(news.vat(), out);
    write(news.promises(), out);
  }

  public static News news(ByteReader in) {
    Lane lane = lane(in);
    return new News(vat(in), krefs(in), lane);
  }

  /// News of the time before there were flows.
  public static News newsWithoutFlow(ByteReader in) {
    return new News(vat(in), krefs(in));
  }

  public static void write(Lane lane, ByteWriter out) {
    out.number(lane.flow() << 1 | (lane.isOwn() ? 1 : 0));
  }

  public static Lane lane(ByteReader in) {
    long packed = in.number();
    if (packed >>> 1 <= KernelFlow.CONSOLE && (packed & 1) == 0) { // As mostly.
      return packed == 0 ? Lane.MAIN : Lane.CONSOLE;
    }
    return new Lane(packed >>> 1, (packed & 1) == 1);
  }

  public static void write(Power power, ByteWriter out) {
    switch (power) {
      case Power.Root _ -> out.tag(ROOT);
      case Power.OfFlow flow -> {
        out.tag(FLOW);
        out.number(flow.flow());
      }
      case Power.OfMeter meter -> {
        out.tag(METER);
        out.number(meter.meter());
        out.tag(switch (meter.facet()) {
          case FULL -> 0;
          case READ -> 1;
          case REFILL -> 2;
        });
      }
      case Power.OfVat vat -> {
        out.tag(VAT);
        write(vat.vat(), out);
      }
    }
  }

  public static Power power(ByteReader in) {
    return switch (in.tag()) {
      case ROOT -> new Power.Root();
      case FLOW -> new Power.OfFlow(in.number());
      case METER -> new Power.OfMeter(in.number(), facet(in));
      case VAT -> new Power.OfVat(vat(in));
      default -> throw in.corrupt("the tag of a kernel object before this place");
    };
  }

  private static Power.Facet facet(ByteReader in) {
    return switch (in.tag()) {
      case 0 -> Power.Facet.FULL;
      case 1 -> Power.Facet.READ;
      case 2 -> Power.Facet.REFILL;
      default -> throw in.corrupt("the tag of a meter's facet before this place");
    };
  }

  public static void write(Suspension why, ByteWriter out) {
    out.tag(switch (why) {
      case ABSENT -> 0;
      case HELD -> 1;
      case FAULTED -> 2;
      case STARVED -> 3;
    });
  }

  public static Suspension suspension(ByteReader in) {
    return switch (in.tag()) {
      case 0 -> Suspension.ABSENT;
      case 1 -> Suspension.HELD;
      case 2 -> Suspension.FAULTED;
      case 3 -> Suspension.STARVED;
      default -> throw in.corrupt("the tag of a suspension before this place");
    };
  }

  public static void write(Fault fault, ByteWriter out) {
    out.tag(switch (fault.kind()) {
      case EXCEPTION -> 0;
      case SYSCALL -> 1;
      case LIMIT -> 2;
      case DIVERGENCE -> 3;
    });
    out.text(fault.what());
    out.number(fault.crank());
    out.tag(fault.lane().isPresent() ? 1 : 0);
    fault.lane().ifPresent(lane -> write(lane, out));
    out.text(fault.target());
    out.text(fault.method());
    out.number(fault.computrons());
  }

  public static Fault fault(ByteReader in) {
    Fault.Kind kind = switch (in.tag()) {
      case 0 -> Fault.Kind.EXCEPTION;
      case 1 -> Fault.Kind.SYSCALL;
      case 2 -> Fault.Kind.LIMIT;
      case 3 -> Fault.Kind.DIVERGENCE;
      default -> throw in.corrupt("the tag of a fault before this place");
    };
    return new Fault(
        kind, in.text(), in.number(), in.tag() == 0 ? Optional.empty() : Optional.of(lane(in)), in.text(),
        in.text(), in.number());
  }

  public static void write(Fault.Policy policy, ByteWriter out) {
    out.tag(verdict(policy.exceptions()));
    out.tag(verdict(policy.syscalls()));
    out.tag(verdict(policy.limits()));
  }

  public static Fault.Policy policy(ByteReader in) {
    return new Fault.Policy(verdict(in), verdict(in), verdict(in));
  }

  private static int verdict(Fault.Verdict verdict) {
    return switch (verdict) {
      case TERMINATE -> 0;
      case SKIP -> 1;
      case SUSPEND -> 2;
    };
  }

  private static Fault.Verdict verdict(ByteReader in) {
    return switch (in.tag()) {
      case 0 -> Fault.Verdict.TERMINATE;
      case 1 -> Fault.Verdict.SKIP;
      case 2 -> Fault.Verdict.SUSPEND;
      default -> throw in.corrupt("the tag of a verdict before this place");
    };
  }

  public static void write(Optional<KernelMeter.Watcher> watcher, ByteWriter out) {
    out.tag(watcher.isPresent() ? 1 : 0);
    watcher.ifPresent(it -> {
      out.number(it.threshold());
      write(it.who(), out);
    });
  }

  public static Optional<KernelMeter.Watcher> watcher(ByteReader in) {
    return in.tag() == 0 ? Optional.empty() : Optional.of(new KernelMeter.Watcher(in.number(), kref(in)));
  }

  public static void writeMaybeKref(Optional<Kref> kref, ByteWriter out) {
    out.tag(kref.isPresent() ? 1 : 0);
    kref.ifPresent(it -> write(it, out));
  }

  public static Optional<Kref> maybeKref(ByteReader in) {
    return in.tag() == 0 ? Optional.empty() : Optional.of(kref(in));
  }

  public static void write(Data data, ByteWriter out) {
    out.text(data.body());
    write(data.slots(), out);
  }

  public static Data data(ByteReader in) {
    return new Data(in.text(), krefs(in));
  }

  public static void write(Bundle bundle, ByteWriter out) {
    out.text(bundle.id());
    out.bytes(bundle.content());
  }

  public static Bundle bundle(ByteReader in) {
    return new Bundle(in.text(), in.bytes());
  }

  /// All of the limits but the budget.
  public static void write(Limits limits, ByteWriter out) {
    out.number(limits.bodyBytes());
    out.number(limits.slots());
    out.number(limits.methodChars());
    out.number(limits.logChars());
    out.number(limits.turnSyscalls());
    out.number(limits.turnBytes());
  }

  /// Limits with the default budget.
  public static Limits limits(ByteReader in) {
    return new Limits(
        (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number(),
        in.number());
  }

  public static void write(Budget budget, ByteWriter out) {
    out.number(budget.computrons());
    out.number(budget.bytes());
    out.number(budget.stackBytes());
    out.number(budget.heapBytes());
  }

  public static Budget budget(ByteReader in) {
    return new Budget(in.number(), in.number(), (int) in.number(), in.number());
  }

  public static void writeTexts(List<String> texts, ByteWriter out) {
    out.number(texts.size());
    texts.forEach(out::text);
  }

  public static List<String> texts(ByteReader in) {
    int count = in.count();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.text());
    }
    return texts;
  }

  public static void writeMaybe(Optional<String> text, ByteWriter out) {
    out.tag(text.isPresent() ? 1 : 0);
    text.ifPresent(out::text);
  }

  public static Optional<String> maybe(ByteReader in) {
    return in.tag() == 0 ? Optional.empty() : Optional.of(in.text());
  }

  private static long kindBit(Slot.Kind kind) {
    return switch (kind) {
      case OBJECT -> 0;
      case PROMISE -> 1;
    };
  }

  private static Slot.Kind kindOf(long packed) {
    return (packed & 1) == 0 ? Slot.Kind.OBJECT : Slot.Kind.PROMISE;
  }
}
