package vatworks.kernel.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vatworks.kernel.ByteReader;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Change;
import vatworks.kernel.Data;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.PromiseState.Settled;
import vatworks.kernel.VatId;
import vatworks.vat.Slot;

/// Changes as bytes: a tag, then the record's components in order.
///
/// The tags and layouts are format [#FORMAT] of the journal. They never change meaning; a new kind of change
/// gets a new tag, and a new layout a new format.
public final class ChangeCodec {

  /// The version of this layout, written into every block.
  public static final int FORMAT = 2;

  private static final int VAT_ADDED = 1;
  private static final int VAT_TERMINATED = 2;
  private static final int OBJECT_ADDED = 3;
  private static final int SLOT_ADDED = 4;
  private static final int ENQUEUED = 5;
  private static final int DEQUEUED = 6;
  private static final int LOGGED = 7;
  private static final int CRANK_ENDED = 8;
  private static final int SLOT_REMOVED = 9;
  private static final int PROMISE_ADDED = 10;
  private static final int DECIDER_CHANGED = 11;
  private static final int SUBSCRIBED = 12;
  private static final int PARKED = 13;
  private static final int RELEASED = 14;
  private static final int FOLLOWED = 15;
  private static final int FULFILLED = 16;
  private static final int FORWARDED = 17;
  private static final int REJECTED = 18;
  private static final int PROMISE_REMOVED = 19;
  private static final int NEWS_ENQUEUED = 20;

  private ChangeCodec() {}

  /// Appends a change to `out`.
  public static void write(Change change, ByteWriter out) {
    switch (change) {
      case Change.Dequeued _ -> out.tag(DEQUEUED);
      case Change.Enqueued(Message message) -> {
        out.tag(ENQUEUED);
        writeMessage(message, out);
      }
      case Change.Enqueued(News news) -> {
        out.tag(NEWS_ENQUEUED);
        out.number(news.vat().number());
        writeKrefs(news.promises(), out);
      }
      case Change.CrankEnded ended -> {
        out.tag(CRANK_ENDED);
        out.number(ended.crank());
        out.number(ended.vat().number());
        out.fixed(ended.asked());
      }
      case Change.SlotAdded added -> {
        out.tag(SLOT_ADDED);
        writeEntry(added.vat(), added.slot(), added.kref(), out);
      }
      case Change.SlotRemoved removed -> {
        out.tag(SLOT_REMOVED);
        writeEntry(removed.vat(), removed.slot(), removed.kref(), out);
      }
      case Change.ObjectAdded added -> {
        out.tag(OBJECT_ADDED);
        writeKref(added.object(), out);
        out.number(added.owner().number());
        writeSlot(added.slot(), out);
      }
      case Change.PromiseAdded added -> {
        out.tag(PROMISE_ADDED);
        writeKref(added.promise(), out);
        writeDecider(added.decider(), out);
      }
      case Change.DeciderChanged changed -> {
        out.tag(DECIDER_CHANGED);
        writeKref(changed.promise(), out);
        writeDecider(changed.decider(), out);
      }
      case Change.Subscribed subscribed -> {
        out.tag(SUBSCRIBED);
        writeKref(subscribed.promise(), out);
        out.number(subscribed.vat().number());
      }
      case Change.Parked parked -> {
        out.tag(PARKED);
        writeMessage(parked.message(), out);
      }
      case Change.Released released -> {
        out.tag(RELEASED);
        writeKref(released.promise(), out);
        writeKref(released.to(), out);
      }
      case Change.Followed followed -> {
        out.tag(FOLLOWED);
        writeKref(followed.promise(), out);
        writeKref(followed.to(), out);
      }
      case Change.Settled settled -> {
        out.tag(tag(settled.state()));
        writeKref(settled.promise(), out);
        out.text(settled.state().data().body());
        writeKrefs(settled.state().data().slots(), out);
      }
      case Change.PromiseRemoved removed -> {
        out.tag(PROMISE_REMOVED);
        writeKref(removed.promise(), out);
      }
      case Change.Logged logged -> {
        out.tag(LOGGED);
        out.number(logged.vat().number());
        out.text(logged.line());
      }
      case Change.VatAdded added -> {
        out.tag(VAT_ADDED);
        out.number(added.vat().number());
        out.text(added.name());
      }
      case Change.VatTerminated terminated -> {
        out.tag(VAT_TERMINATED);
        out.number(terminated.vat().number());
        out.text(terminated.reason());
      }
    }
  }

  /// Hands every change in `bytes` to `reader`, in order.
  ///
  /// @throws IllegalArgumentException if the bytes are not what [#write] writes, naming the place
  public static void read(byte[] bytes, Consumer<Change> reader) {
    ByteReader in = new ByteReader(bytes);
    while (!in.isAtEnd()) {
      reader.accept(read(in));
    }
  }

  private static Change read(ByteReader in) {
    return switch (in.tag()) {
      case DEQUEUED -> new Change.Dequeued();
      case ENQUEUED -> new Change.Enqueued(readMessage(in));
      case CRANK_ENDED -> new Change.CrankEnded(in.number(), readVat(in), in.fixed());
      case SLOT_ADDED -> new Change.SlotAdded(readVat(in), readSlot(in), readKref(in));
      case OBJECT_ADDED -> new Change.ObjectAdded(readKref(in), readVat(in), readSlot(in));
      case LOGGED -> new Change.Logged(readVat(in), in.text());
      case VAT_ADDED -> new Change.VatAdded(readVat(in), in.text());
      case VAT_TERMINATED -> new Change.VatTerminated(readVat(in), in.text());
      case SLOT_REMOVED -> new Change.SlotRemoved(readVat(in), readSlot(in), readKref(in));
      case PROMISE_ADDED -> new Change.PromiseAdded(readKref(in), readDecider(in));
      case DECIDER_CHANGED -> new Change.DeciderChanged(readKref(in), readDecider(in));
      case SUBSCRIBED -> new Change.Subscribed(readKref(in), readVat(in));
      case PARKED -> new Change.Parked(readMessage(in));
      case RELEASED -> new Change.Released(readKref(in), readKref(in));
      case FOLLOWED -> new Change.Followed(readKref(in), readKref(in));
      case FULFILLED -> new Change.Settled(readKref(in), new Settled.Fulfilled(readData(in)));
      case FORWARDED -> new Change.Settled(readKref(in), new Settled.Forwarded(readData(in)));
      case REJECTED -> new Change.Settled(readKref(in), new Settled.Rejected(readData(in)));
      case PROMISE_REMOVED -> new Change.PromiseRemoved(readKref(in));
      case NEWS_ENQUEUED -> new Change.Enqueued(new News(readVat(in), readKrefs(in)));
      default -> throw in.corrupt("the tag of a change before this place, from 1 to " + NEWS_ENQUEUED);
    };
  }

  private static int tag(Settled state) {
    return switch (state) {
      case Settled.Fulfilled _ -> FULFILLED;
      case Settled.Forwarded _ -> FORWARDED;
      case Settled.Rejected _ -> REJECTED;
    };
  }

  private static void writeMessage(Message message, ByteWriter out) {
    writeKref(message.target(), out);
    out.text(message.method());
    out.text(message.body());
    writeKrefs(message.slots(), out);
    out.tag(message.result().isPresent() ? 1 : 0);
    message.result().ifPresent(result -> writeKref(result, out));
  }

  private static Message readMessage(ByteReader in) {
    return new Message(
        readKref(in),
        in.text(),
        in.text(),
        readKrefs(in),
        in.tag() == 0 ? Optional.empty() : Optional.of(readKref(in)));
  }

  private static Data readData(ByteReader in) {
    return new Data(in.text(), readKrefs(in));
  }

  private static void writeKrefs(List<Kref> krefs, ByteWriter out) {
    out.number(krefs.size());
    for (Kref kref : krefs) {
      writeKref(kref, out);
    }
  }

  private static List<Kref> readKrefs(ByteReader in) {
    int count = in.count();
    List<Kref> krefs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      krefs.add(readKref(in));
    }
    return krefs;
  }

  private static void writeEntry(VatId vat, Slot slot, Kref kref, ByteWriter out) {
    out.number(vat.number());
    writeSlot(slot, out);
    writeKref(kref, out);
  }

  // The kernel decides nothing, so its number can stand for nobody.
  private static void writeDecider(Optional<VatId> decider, ByteWriter out) {
    out.number(decider.orElse(VatId.KERNEL).number());
  }

  private static Optional<VatId> readDecider(ByteReader in) {
    VatId vat = readVat(in);
    return vat.equals(VatId.KERNEL) ? Optional.empty() : Optional.of(vat);
  }

  private static VatId readVat(ByteReader in) {
    return new VatId(in.number());
  }

  // Kinds are the lowest bit: 0 an object, 1 a promise.
  private static void writeKref(Kref kref, ByteWriter out) {
    out.number(kref.number() << 1 | kindBit(kref.kind()));
  }

  private static Kref readKref(ByteReader in) {
    long packed = in.number();
    return new Kref(kindOf(packed), packed >>> 1);
  }

  private static void writeSlot(Slot slot, ByteWriter out) {
    out.signed(slot.number() << 1 | kindBit(slot.kind()));
  }

  private static Slot readSlot(ByteReader in) {
    long packed = in.signed();
    return new Slot(kindOf(packed), packed >> 1);
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
