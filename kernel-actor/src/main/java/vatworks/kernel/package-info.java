/// The rules: what a crank does to the kernel's tables.
///
/// Pure and deterministic. Nothing here knows of actors, disks, clocks, logs or threads, and nothing iterates
/// in hash order, so that the same deliveries give the same changes on every machine.
/// [vatworks.kernel.Kernel] decides, [vatworks.kernel.Tables#apply] is all that mutates.
package vatworks.kernel;
