package vatworks.container;

import java.util.List;

/// A crank, read from the journal.
///
/// @param report the crank as `step` reports it; what the vat asked for is what the journal tells of it
/// @param logged what the kernel logged in it, beside the fault
/// @param isWhole whether the vat asked for nothing more: of a turn that was aborted, for example, the
///     journal does not keep what it asked for
public record Happening(CrankReport report, List<LogLine> logged, boolean isWhole) {}
