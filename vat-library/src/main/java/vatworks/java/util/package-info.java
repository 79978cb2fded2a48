/// What a confined vat has behind the names of `java.util`: collections of our own, which are metered as the
/// vat's own code is, iterate in the order of insertion or sorted, and know no identity hashes.
package vatworks.java.util;
