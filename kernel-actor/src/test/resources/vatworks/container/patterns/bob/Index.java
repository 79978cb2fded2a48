import static vatworks.vow.E.E;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vatworks.vow.Log;
import vatworks.vow.Vow;
import vatworks.vow.Vow.Settled.Fulfilled;
import vatworks.vow.Vow.Settled.Rejected;

public final class Index implements Peer {

  private final Named own = new Speaker("own");
  private final Vow.Resolver<Named> decision = Vow.resolver();

  @Override
  public Vow<Map<String, Object>> echo(List<Object> list, Map<String, Object> map) {
    Log.line("got " + list + " and " + map);
    Map<String, Object> both = new TreeMap<>(map);
    both.put("list", list);
    return Vow.resolve(both);
  }

  @Override
  public Vow<Named> own() {
    return Vow.resolve(own);
  }

  @Override
  public Vow<Named> fresh(String name) {
    return Vow.resolve(new Speaker(name));
  }

  @Override
  public Vow<Named> back(Named named) {
    E(named).hear("a visitor");
    return Vow.resolve(named);
  }

  @Override
  public Vow<Boolean> isOwn(Named named) {
    return Vow.resolve(named == own);
  }

  @Override
  public Vow<Boolean> areSame(Named one, Named other, List<Named> more) {
    boolean areSame = one == other;
    for (Object it : more) {
      areSame &= it == one;
    }
    return Vow.resolve(areSame);
  }

  @Override
  public Vow<Named> fail(String why) {
    throw new IllegalStateException(why);
  }

  @Override
  public Vow<Box> failInside(String why) {
    return Vow.resolve(new Box("broken", Vow.reject(why)));
  }

  @Override
  public void await(Vow<String> vow) {
    Log.line("waiting");
    vow.settled(outcome -> switch (outcome) {
      case Fulfilled<String>(String value) -> "it is " + value;
      case Rejected<String>(var problem) -> "it is broken: " + problem.getMessage();
    }).thenDo(Log::line);
  }

  @Override
  public Vow<Box> boxed(Vow<Box> vow) {
    return Vow.resolve(new Box("boxed", vow));
  }

  @Override
  public void sayTo(Vow<Named> listener, String one, String two) {
    E(listener, Named.class).hear(one);
    E(listener, Named.class).hear(two);
    listener.thenDo(known -> E(known).hear("and it is known"));
  }

  @Override
  public Vow<Named> undecided() {
    return decision.vow();
  }

  @Override
  public void decide(Named named) {
    decision.resolve(named);
  }

  @Override
  public void introduce(Peer other, Vow<Named> listener) {
    E(other).sayTo(listener, "hello from afar", "again");
  }

  @Override
  public void link(Vow<Box> one, Vow<Box> other) {
    Vow.all(List.of(one, other)).thenDo(boxes -> {
      Box first = boxes.getFirst();
      Box second = boxes.getLast();
      Log.line(first.label() + " holds the other: " + (first.content() == other));
      Log.line(second.label() + " holds the other: " + (second.content() == one));
      first.content().thenDo(box -> Log.line("through the first: " + box.label()));
    });
  }
}
