package vatworks.kernel.actor;

import java.util.List;
import vatworks.kernel.Decision;
import vatworks.kernel.VatId;
import vatworks.vat.Asked;

/// A crank that was stepped through.
///
/// @param crank its number
/// @param vat whose turn it was
/// @param name that vat's name, or `kernel`
/// @param delivery what was delivered, in that vat's own names; of the kernel itself, the answers that it
///     gave to the outside (`answer kp40 fulfilled #3`); empty where a message or news were dropped
/// @param asked what the vat asked for, in order
/// @param decision what became of it
public record Cranked(
    long crank, VatId vat, String name, String delivery, List<Asked> asked, Decision decision) {}
