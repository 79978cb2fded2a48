package vatworks.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kernel's tables at one moment between two cranks, as text: the same tables give the same view.
///
/// @param vats every vat that ever was, by number
/// @param clists the c-list of every running vat by the vat's id (`v1`), vats by number; a c-list has its own
///     exports first, by number, then its imports, oldest first
/// @param objects every object that was ever mentioned across a border, by kref
/// @param queue what is still to be delivered, next first
/// @param crank the number of the last crank
/// @param height the height of the last block
public record TablesView(
    List<VatRow> vats,
    Map<String, List<SlotRow>> clists,
    List<ObjectRow> objects,
    List<QueueRow> queue,
    long crank,
    long height) {

  /// A vat. Status is `running` or `terminated`; only a terminated vat has a reason.
  public record VatRow(String id, String name, String status, Optional<String> reason) {}

  /// An entry of a c-list: the vat's name for a reference (`o-50`) and the kernel's (`ko20`).
  public record SlotRow(String slot, String kref) {}

  /// An object: its kernel name, the vat that owns it (`v2`), and the owner's name for it (`o+0`).
  public record ObjectRow(String kref, String owner, String slot) {}

  /// A message that waits: its slots are krefs.
  public record QueueRow(String target, String method, String body, List<String> slots) {}
}
