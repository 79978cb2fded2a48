package vatworks.kernel.actor;

import java.time.Duration;

/// A turn that is taking long.
///
/// @param vat the vat's name
/// @param crank the crank that the turn will be part of
/// @param age how long it has been seen running, to about a quarter of a second
public record LongTurn(String vat, long crank, Duration age) {}
