package vatworks.java.lang;

/// What has a number of its own for a hash. Every class of a vat's that extends `Object`, or an exception of
/// the JDK's, is made to implement this when it is loaded, by a method that no source can name.
public interface Hashed {

  /// The same at every call: the number is given at the first.
  int $vat$ownHash();
}
