package vatworks.vat;

/// The text of bodies, written and read: the host's part of marshalling, given to every vat of objects. It
/// holds no state, so the same value always gives the same text.
///
/// A tree is made of `null`, [Boolean], [String], [Long], [java.math.BigInteger], [Double],
/// [java.util.List] and [java.util.Map] with String keys, whose order is kept. A tree says what JSON says:
/// what smallcaps makes of strings is for those who make and read trees.
public interface Bodies {

  /// The body of this tree: `#`, then JSON without white space.
  ///
  /// @throws IllegalArgumentException if the tree holds anything else, a NaN or an infinity
  String write(Object tree);

  /// The tree of this body. Integers that fit are [Long]s, others [java.math.BigInteger]s; numbers with a
  /// point or an exponent are [Double]s. Lists and maps cannot be changed.
  ///
  /// @throws IllegalArgumentException if it is not a `#` and one JSON value, an object names a key twice, or
  ///     it nests deeper than 200; one sentence says what was found
  Object read(String body);
}
