package vatworks.kernel.actor;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.Decision;
import vatworks.kernel.VatId;
import vatworks.vat.Asked;
import vatworks.vat.Delivery;

/// A crank that was stepped through.
///
/// @param crank its number
/// @param vat whose turn it was
/// @param name that vat's name, or `kernel`
/// @param delivery what was delivered; nothing, where a message was dropped
/// @param asked what the vat asked for, in order
/// @param decision what became of it
public record Cranked(
    long crank, VatId vat, String name, Optional<Delivery> delivery, List<Asked> asked, Decision decision) {}
