/// Userspace: what the author of a vat of objects writes with. It is loaded afresh inside every vat, as libc
/// is in every process, so it holds nothing that two vats could share.
///
/// An object passes by reference if its class implements a [vatworks.vow.Remote] interface. `E(x).foo()`
/// sends it a message, wherever it lives, and answers a [vatworks.vow.Vow] at once. java.base alone is used.
package vatworks.vow;
