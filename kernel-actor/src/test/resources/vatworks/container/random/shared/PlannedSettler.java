package random;

import vatworks.vow.Vow;

/// Settles a vow with what it is told first.
public final class PlannedSettler implements Settler {

  private final Vow.Resolver<Object> resolver;

  public PlannedSettler(Vow.Resolver<Object> resolver) {
    this.resolver = resolver;
  }

  @Override
  public void settle(Object what) {
    if (what instanceof Vow<?> vow) {
      resolver.resolve(vow);
    } else {
      resolver.resolve(what);
    }
  }

  @Override
  public void reject() {
    resolver.reject("rejected");
  }
}
