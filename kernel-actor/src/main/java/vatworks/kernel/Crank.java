package vatworks.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Slot;

/// One crank in progress: the tables it started from and the changes it would make.
///
/// Nothing outside sees the changes until they are applied; to roll back, drop the crank. It reads its own
/// changes through the tables, so what it has just added is there for the rest of it.
public final class Crank {

  private final Tables tables;
  private final VatId vat;
  private final long number;
  private final List<Change> changes = new ArrayList<>(4);
  // What this crank added to c-lists. Only looked up, never iterated. Most cranks add nothing, and are
  // quicker without.
  private Optional<Map<VatId, Draft>> drafts = Optional.empty();
  private long newObjects;
  private long newVats;

  /// The entries that a crank adds to one c-list.
  private static final class Draft {
    private final CList added = new CList();
    private long newImports;
  }

  Crank(Tables tables, VatId vat) {
    this.tables = tables;
    this.vat = vat;
    number = tables.crank() + 1;
  }

  /// The number it will have, 1-based, if it is the next to be committed.
  public long number() {
    return number;
  }

  /// The vat whose turn it is, or the kernel.
  public VatId vat() {
    return vat;
  }

  /// Adds a vat.
  public VatId addVat(String name) {
    VatId id = new VatId(tables.nextVat() + newVats++);
    changes.add(new Change.VatAdded(id, name));
    return id;
  }

  /// Translates what a vat names into what the kernel names, exporting it on first mention.
  ///
  /// @throws VatFault if `slot` is an import that the kernel never gave to `holder`
  Kref outbound(VatId holder, Slot slot) throws VatFault {
    Optional<Kref> known = kref(holder, slot);
    if (known.isPresent()) {
      return known.get();
    }
    // A vat can invent o+7, because o+7 is its own object. It cannot invent o-7: the only way to hold that is
    // to have been sent it. This one test is what confines vats.
    if (slot.isImport()) {
      throw VatFault.notInCList(slot);
    }
    return export(holder, slot);
  }

  /// The kernel's name for one of a vat's own objects, which is exported if it was not.
  ///
  /// @param slot not an import
  public Kref export(VatId owner, Slot slot) {
    return kref(owner, slot)
        .orElseGet(
            () -> {
              Kref kref = Kref.object(tables.nextObject() + newObjects++);
              changes.add(new Change.ObjectAdded(kref, owner, slot));
              addSlot(owner, slot, kref);
              return kref;
            });
  }

  /// Translates what the kernel names into what a vat names, importing it on first mention. The owner of an
  /// object always has a name for it: the one under which it was exported.
  public Slot inbound(VatId holder, Kref kref) {
    Optional<Slot> known = slot(holder, kref);
    if (known.isPresent()) {
      return known.get();
    }
    Slot slot = Slot.object(-(nextImport(holder)));
    addSlot(holder, slot, kref);
    draft(holder).newImports++;
    return slot;
  }

  /// Takes the message that this crank is for off the queue.
  void dequeue() {
    changes.add(new Change.Dequeued());
  }

  /// Queues a message.
  public void enqueue(Message message) {
    changes.add(new Change.Enqueued(message));
  }

  /// Writes to the container's log.
  void log(VatId writer, String line) {
    changes.add(new Change.Logged(writer, line));
  }

  void terminate(VatId whom, String reason) {
    changes.add(new Change.VatTerminated(whom, reason));
  }

  /// Ends the crank.
  ///
  /// @param asked the [AskedHash] of what the vat asked for
  /// @return its changes, in order, ready to be applied
  List<Change> end(long asked) {
    changes.add(new Change.CrankEnded(tables.crank() + 1, vat, asked));
    return changes;
  }

  private Optional<Kref> kref(VatId holder, Slot slot) {
    if (drafts.isPresent()) {
      Optional<Kref> added = draft(holder).added.kref(slot);
      if (added.isPresent()) {
        return added;
      }
    }
    return isNew(holder) ? Optional.empty() : tables.vat(holder).clist().kref(slot);
  }

  private Optional<Slot> slot(VatId holder, Kref kref) {
    if (drafts.isPresent()) {
      Optional<Slot> added = draft(holder).added.slot(kref);
      if (added.isPresent()) {
        return added;
      }
    }
    return isNew(holder) ? Optional.empty() : tables.vat(holder).clist().slot(kref);
  }

  private long nextImport(VatId holder) {
    long first = isNew(holder) ? CList.FIRST_IMPORT : tables.vat(holder).clist().nextImport();
    return first + draft(holder).newImports;
  }

  private void addSlot(VatId holder, Slot slot, Kref kref) {
    changes.add(new Change.SlotAdded(holder, slot, kref));
    draft(holder).added.add(slot, kref);
  }

  private Draft draft(VatId holder) {
    if (drafts.isEmpty()) {
      drafts = Optional.of(new HashMap<>());
    }
    return drafts.get().computeIfAbsent(holder, id -> new Draft());
  }

  // Whether this very crank adds the vat.
  private boolean isNew(VatId holder) {
    return holder.number() >= tables.nextVat();
  }
}
