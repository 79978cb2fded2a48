package vatworks.java.lang;

import vatworks.meter.Meter;

/// What `new Object()` makes: an object with a hash of its own.
public final class PlainObject implements Hashed {

  private int hash;

  /// One that is equal to no other.
  public PlainObject() {}

  @Override
  public int $vat$ownHash() {
    if (hash == 0) {
      hash = Meter.nextHash();
    }
    return hash;
  }

  @Override
  public int hashCode() {
    return $vat$ownHash();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return ObjectCalls.ownToString(this);
  }
}
