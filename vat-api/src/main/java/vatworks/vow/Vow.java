package vatworks.vow;

/// What will be known later.
public final class Vow<T> {

  Vow() {}
}
