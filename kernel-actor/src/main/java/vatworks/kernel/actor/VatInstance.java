package vatworks.kernel.actor;

import java.util.function.Function;
import vatworks.vat.Vat;

/// A vat that has been loaded.
///
/// @param vat its code and its state
/// @param blame says in one line what the vat threw and where: `java.lang.IllegalStateException: no
///     (bob/Index.java:7)`
public record VatInstance(Vat vat, Function<Throwable, String> blame) {}
