import static vatworks.vow.E.E;

import java.util.List;
import vatworks.vow.Log;
import vatworks.vow.Problem;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// What Bob and Carol have in common, which is all: each loads its own copy.
public abstract class AnyPeer implements Peer {

  private Vow.Resolver<String> first;
  private Vow.Resolver<String> second;
  private Vow.Resolver<Listener> later;

  @Override
  public Vow<Everything> copy(Everything everything) {
    everything.parts().forEach(part -> Log.line("got " + part));
    return Vow.resolve(everything);
  }

  @Override
  public Vow<Boolean> areSame(Named named, Listener listener, Remote remote, Object any) {
    return Vow.resolve(named == listener && named == remote && named == any);
  }

  @Override
  public Vow<Report> report() {
    return Vow.resolve(
        new Report(
            "all went wrong", new Problem("no luck"), List.of(new Problem("Mishap", "no luck either"))));
  }

  @Override
  public Vow<List<Vow<String>>> undecided() {
    first = Vow.resolver();
    second = Vow.resolver();
    return Vow.resolve(List.of(first.vow(), second.vow()));
  }

  @Override
  public void settle(String good, String bad) {
    Log.line("settling");
    first.resolve(good);
    second.reject(bad);
  }

  @Override
  public Vow<List<Vow<String>>> back(Vow<String> one, Vow<String> other) {
    Log.line("one vow: " + (one == other));
    return Vow.resolve(List.of(one, other));
  }

  @Override
  public Vow<String> fail(String why) {
    throw new IllegalStateException(why);
  }

  @Override
  public void failUnasked(String why) {
    throw new IllegalStateException(why);
  }

  @Override
  public Vow<Box> wrap(String label, Vow<Box> content) {
    return Vow.resolve(new Box(label, content));
  }

  @Override
  public void descend(Vow<Named> named) {
    Vow<Named> child = E(named).child("b");
    E(E(child).child("c")).name().thenDo(name -> Log.line("it is " + name));
    Log.line("all sent");
  }

  @Override
  public Vow<Listener> speaker(String name) {
    return Vow.resolve(new Speaker(name));
  }

  @Override
  public Vow<Listener> later() {
    later = Vow.resolver();
    return later.vow();
  }

  @Override
  public void become(Listener listener) {
    later.resolve(listener);
  }
}
