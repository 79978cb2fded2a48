package vatworks.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Slot;

/// A vat's capability list: the two-way table between the vat's names and the kernel's. What is not in it
/// cannot be named by the vat, so it cannot be reached.
public final class CList {

  /// The first imported object's number, counted downwards from here: `o-50`, `o-51`, ...
  public static final long FIRST_IMPORT = 50;

  /// The first imported promise's number likewise: `p-60`, `p-61`, ...
  public static final long FIRST_IMPORTED_PROMISE = 60;

  private final LongLongMap krefs = new LongLongMap();
  private final LongLongMap slots = new LongLongMap();
  private long nextExport = 1;
  private long nextImport = FIRST_IMPORT;
  private long nextImportedPromise = FIRST_IMPORTED_PROMISE;

  /// One line of the table.
  public record Entry(Slot slot, Kref kref) {}

  /// What the vat's `slot` is to the kernel.
  public Optional<Kref> kref(Slot slot) {
    long packed = krefs.at(pack(slot));
    return packed == LongLongMap.NONE ? Optional.empty() : Optional.of(unpackKref(packed));
  }

  /// What the kernel's `kref` is to the vat.
  public Optional<Slot> slot(Kref kref) {
    long packed = slots.at(pack(kref));
    return packed == LongLongMap.NONE ? Optional.empty() : Optional.of(unpackSlot(packed));
  }

  /// How many entries there are.
  public int size() {
    return krefs.size();
  }

  /// The number of the next import of this kind, without its sign. No number is given twice.
  public long nextImport(Slot.Kind kind) {
    return switch (kind) {
      case OBJECT -> nextImport;
      case PROMISE -> nextImportedPromise;
    };
  }

  /// The smallest number, from 1, above those of all objects that the vat ever exported.
  public long nextExport() {
    return nextExport;
  }

  /// Sets the numbers that a c-list remembers beside its entries.
  void restore(long nextExport, long nextImport, long nextImportedPromise) {
    this.nextExport = nextExport;
    this.nextImport = nextImport;
    this.nextImportedPromise = nextImportedPromise;
  }

  /// All entries: the vat's own first, by number, then its imports, oldest first.
  public List<Entry> entries() {
    return entries(krefs.sortedKeys());
  }

  /// The entries that name promises, in that order.
  List<Entry> promises() {
    return entries(krefs.sortedKeys(packed -> (packed & 1) == Slot.Kind.PROMISE.ordinal()));
  }

  private List<Entry> entries(long[] keys) {
    List<Entry> entries = new ArrayList<>(keys.length);
    for (long key : keys) {
      entries.add(new Entry(unpackSlot(key), unpackKref(krefs.at(key))));
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.slot().isImport())
            .thenComparing(entry -> entry.slot().kind())
            .thenComparing(entry -> Math.abs(entry.slot().number())));
    return entries;
  }

  void add(Slot slot, Kref kref) {
    krefs.add(pack(slot), pack(kref));
    slots.add(pack(kref), pack(slot));
    if (slot.isImport()) {
      switch (slot.kind()) {
        case OBJECT -> nextImport = Math.max(nextImport, 1 - slot.number());
        case PROMISE -> nextImportedPromise = Math.max(nextImportedPromise, 1 - slot.number());
      }
    } else if (slot.kind() == Slot.Kind.OBJECT) {
      nextExport = Math.max(nextExport, slot.number() + 1);
    }
  }

  /// @return false if there is no such entry
  boolean remove(Slot slot, Kref kref) {
    if (krefs.at(pack(slot)) != pack(kref)) {
      return false;
    }
    krefs.remove(pack(slot));
    slots.remove(pack(kref));
    return true;
  }

  // A number and its kind in one long: the kind is the lowest bit.
  private static long pack(Slot slot) {
    return slot.number() << 1 | slot.kind().ordinal();
  }

  private static long pack(Kref kref) {
    return kref.number() << 1 | kref.kind().ordinal();
  }

  private static Slot unpackSlot(long packed) {
    return (packed & 1) == 0 ? Slot.object(packed >> 1) : Slot.promise(packed >> 1);
  }

  private static Kref unpackKref(long packed) {
    return new Kref((packed & 1) == 0 ? Slot.Kind.OBJECT : Slot.Kind.PROMISE, packed >> 1);
  }
}
