/// A container, as its host sees it.
///
/// - the facade: [vatworks.container.Container], `Options`, and what it answers with: `Status`, `CrankReport`,
///   `TablesView`, `LogLine`, `ContainerException`; `Printable` makes safe to print what vats say
/// - between facade and kernel: `Loading` (from a basedir to a kernel's first crank), `KernelWirer`, `Outlet`
///   (the thread on which everything leaves), `Views` (tables as text)
/// - the loader: `Basedir` <- `Build` <- `SourceTree` (what is on disk), `SourceCompiler` (javac in memory,
///   with `MemoryFiles`, `ApiClasses` and `SourceRules`), `Program` and `VatLoader` (one vat's classes)
/// - arguments from outside, in smallcaps: `Arguments`, `JsonArguments`, `Smallcaps`
package vatworks.container;
