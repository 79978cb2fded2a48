import static vatworks.vow.E.E;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vow.Log;
import vatworks.vow.Problem;
import vatworks.vow.Vow;

public final class Index implements Alice {

  private final Speaker own = new Speaker("hers");
  private Peer bob;
  private Peer carol;
  private Mallory mallory;

  @Override
  public void meet(Peer bob, Peer carol, Mallory mallory) {
    this.bob = bob;
    this.carol = carol;
    this.mallory = mallory;
  }

  @Override
  public void everyKind() {
    Map<String, Color> colors = new LinkedHashMap<>();
    colors.put("sky", Color.GREEN);
    colors.put("#earth", Color.RED);
    Everything sent = new Everything(
        "$0 is no reference, \"+1\" no number\n", true, Integer.MIN_VALUE, Long.MAX_VALUE,
        BigInteger.TWO.pow(70), new byte[]{0, -1, 127}, null,
        Arrays.asList(0.5, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, null), colors,
        List.of(new Shape.Circle(3), new Shape.Square(4, Color.RED)), Optional.of(new Shape.Circle(5)),
        Optional.empty(), new Problem("Mishap", "a sentence"), List.of(List.of(Map.of("x", 1)), List.of()));
    E(bob).copy(sent).thenDo(back -> Log.line("unchanged: " + back.parts().equals(sent.parts())));
  }

  @Override
  public void otherTypes() {
    E(bob).areSame(own, own, own, own).thenDo(same -> Log.line("the same: " + same));
    E(bob).areSame(own, new Speaker("x"), own, own).thenDo(same -> Log.line("with another: " + same));
  }

  @Override
  public void problemsInData() {
    E(bob).report().thenDo(
        report -> Log.line(report.title() + ", first " + report.first() + ", then " + report.others()));
  }

  @Override
  public void rejectedLater() {
    E(bob).undecided().thenDo(vows -> {
      Log.line("came " + vows);
      vows.forEach(vow -> vow.catching(problem -> "rejected " + problem).thenDo(Log::line));
      E(bob).settle("fine", "torn");
    });
  }

  @Override
  public void sameVow() {
    Vow.Resolver<String> hers = Vow.resolver();
    E(bob).back(hers.vow(), hers.vow()).thenDo(vows -> {
      boolean areHers = true;
      for (Object vow : vows) {
        areHers &= vow == hers.vow();
      }
      Log.line("hers came home: " + areHers);
      vows.getLast().thenDo(Log::line);
      hers.resolve("and says so");
    });
  }

  @Override
  public void failures() {
    E(bob).fail("nobody listens");
    E(bob).failUnasked("nobody asked");
  }

  @Override
  public void descent() {
    Vow.Resolver<Named> named = Vow.resolver();
    E(bob).descend(named.vow());
    // A round trip: Bob's messages wait by the time there is somebody to take them.
    E(bob).report().thenDo(report -> {
      Log.line("resolving");
      named.resolve(own);
    });
  }

  @Override
  public void roundTwoVats() {
    Vow.Resolver<Box> knot = Vow.resolver();
    Vow<Box> bobs = E(bob).wrap("bob's", knot.vow());
    knot.resolveTo(E(carol).wrap("carol's", bobs));
    bobs.thenVow(this::inside).thenVow(this::inside).thenVow(this::inside)
        .thenDo(box -> Log.line("and so on"));
  }

  private Vow<Box> inside(Box box) {
    Log.line("in the box is " + box.label());
    return box.content();
  }

  @Override
  public void comesHome() {
    Vow<Listener> later = E(bob).later();
    E(later).hear("one, sent to the promise");
    E(later).hear("two, sent to the promise");
    later.thenDo(known -> {
      Log.line("it is hers: " + (known == own));
      E(later).hear("three, after the news");
      E(later).hear("four, after the news");
    });
    E(bob).become(own);
    E(later).hear("two and a half, after the resolution was asked for");
  }

  @Override
  public void staysAway() {
    Vow<Listener> later = E(bob).later();
    E(later).hear("one, sent to the promise");
    E(carol).speaker("carol's").thenDo(hers -> {
      later.thenDo(known -> {
        Log.line("it is carol's: " + (known == hers));
        E(later).hear("three, after the news");
        E(known).hear("four, to what it became");
      });
      E(bob).become(hers);
      E(later).hear("two, after the resolution was asked for");
    });
  }

  @Override
  public void termination() {
    Vow<Named> never = E(mallory).never();
    never.thenDo(named -> Log.line("answered"))
        .settled(outcome -> "the vow: " + outcome).thenDo(Log::line);
    E(never).name().settled(outcome -> "what was sent to it: " + outcome).thenDo(Log::line);
    E(bob).descend(never);
    E(mallory).breakOut();
    // A round trip: Mallory is gone by then.
    E(bob).report().thenVow(report -> E(mallory).never())
        .settled(outcome -> "asked too late: " + outcome).thenDo(Log::line);
  }

  @Override
  public Vow<Named> child(String name) {
    return own.child(name);
  }

  @Override
  public Vow<Integer> add(int one, int other) {
    return Vow.resolve(one + other);
  }
}
