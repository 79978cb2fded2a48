package vatworks.kernel.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vatworks.kernel.ByteReader;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.VatId;
import vatworks.vat.Slot;

/// Changes as bytes: a tag, then the record's components in order.
///
/// The tags and layouts are format [#FORMAT] of the journal. They never change meaning; a new kind of change
/// gets a new tag, and a new layout a new format.
public final class ChangeCodec {

  /// The version of this layout, written into every block.
  public static final int FORMAT = 1;

  private static final int VAT_ADDED = 1;
  private static final int VAT_TERMINATED = 2;
  private static final int OBJECT_ADDED = 3;
  private static final int SLOT_ADDED = 4;
  private static final int ENQUEUED = 5;
  private static final int DEQUEUED = 6;
  private static final int LOGGED = 7;
  private static final int CRANK_ENDED = 8;

  private ChangeCodec() {}

  /// Appends a change to `out`.
  public static void write(Change change, ByteWriter out) {
    switch (change) {
      case Change.Dequeued dequeued -> out.tag(DEQUEUED);
      case Change.Enqueued enqueued -> {
        out.tag(ENQUEUED);
        writeMessage(enqueued.message(), out);
      }
      case Change.CrankEnded ended -> {
        out.tag(CRANK_ENDED);
        out.number(ended.crank());
        out.number(ended.vat().number());
        out.fixed(ended.asked());
      }
      case Change.SlotAdded added -> {
        out.tag(SLOT_ADDED);
        out.number(added.vat().number());
        writeSlot(added.slot(), out);
        writeKref(added.kref(), out);
      }
      case Change.ObjectAdded added -> {
        out.tag(OBJECT_ADDED);
        writeKref(added.object(), out);
        out.number(added.owner().number());
        writeSlot(added.slot(), out);
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
      default -> throw in.corrupt("the tag of a change before this place, from 1 to " + CRANK_ENDED);
    };
  }

  private static void writeMessage(Message message, ByteWriter out) {
    writeKref(message.target(), out);
    out.text(message.method());
    out.text(message.body());
    out.number(message.slots().size());
    for (Kref slot : message.slots()) {
      writeKref(slot, out);
    }
  }

  private static Message readMessage(ByteReader in) {
    Kref target = readKref(in);
    String method = in.text();
    String body = in.text();
    int count = in.count();
    List<Kref> slots = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      slots.add(readKref(in));
    }
    return new Message(target, method, body, slots);
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
