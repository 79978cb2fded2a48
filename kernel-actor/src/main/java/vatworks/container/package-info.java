/// A container, as its host sees it.
///
/// | what | where |
/// | --- | --- |
/// | the facade | `Container`, `Options` |
/// | what it answers with | `Status`, `CrankReport`, `TablesView`, `LogLine`, `ContainerException` |
/// | what vats say, made safe to print | `Printable`, `BodyText` |
/// | from a basedir to a kernel's first crank | `Loading`, `KernelWirer` |
/// | upgrades of vats | `Upgrades`, `Upgraded`, `SourceChanges`, `Attempt` |
/// | a journal, read without a container | `Journal` |
/// | what that answers with | `Happening`, `Trace`, `Holders`, `Difference`, `JournalEntry` |
/// | the thread on which everything leaves | `Outlet` |
/// | tables and cranks as text | `Views` |
/// | the loader: what is on disk | `Basedir`, `Build`, `SourceTree`, `Source` |
/// | the loader: javac in memory | `SourceCompiler`, `SourceRules`, `RemoteRules`, `MemoryFiles`, `ApiClasses`, ... |
/// | the loader: one vat's classes | `VatCode`, `Program`, `Role`, `ClassBytes`, `VatLoader` |
/// | code as the journal keeps it | `CodeBundle` |
/// | what is known of roots: whether they are objects | `Roots` |
/// | arguments from outside, in smallcaps | `Arguments`, `JsonArguments`, `References` |
/// | bodies as text, for vats of objects | `JsonBodies` |
package vatworks.container;
