/// A container, as its host sees it.
///
/// | what | where |
/// | --- | --- |
/// | the facade | `Container`, `Options` |
/// | what it answers with | `Status`, `CrankReport`, `TablesView`, `LogLine`, `ContainerException` |
/// | what vats say, made safe to print | `Printable` |
/// | from a basedir to a kernel's first crank | `Loading`, `KernelWirer` |
/// | the thread on which everything leaves | `Outlet` |
/// | tables and cranks as text | `Views` |
/// | the loader: what is on disk | `Basedir`, `Build`, `SourceTree`, `Source` |
/// | the loader: javac in memory | `SourceCompiler`, `SourceRules`, `MemoryFiles`, `ApiClasses`, ... |
/// | the loader: one vat's classes | `VatCode`, `Program`, `ClassBytes`, `VatLoader` |
/// | arguments from outside, in smallcaps | `Arguments`, `JsonArguments`, `Smallcaps` |
package vatworks.container;
