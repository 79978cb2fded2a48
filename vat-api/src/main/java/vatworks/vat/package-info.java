/// The raw interface between a vat and the kernel: pure data in, pure data out.
///
/// The kernel brings a vat a [vatworks.vat.Delivery], and during that one turn the vat makes its requests
/// through a [vatworks.vat.Syscall]. Everything else here is what those two speak in. java.base alone is
/// used.
package vatworks.vat;
