import static vatworks.vow.E.E;

import java.util.List;
import java.util.Map;
import vatworks.vow.Log;
import vatworks.vow.Vow;

public final class Index implements Alice {

  private Peer bob;
  private Peer carol;
  private final Named own = new Speaker("hers");

  @Override
  public void meet(Peer bob, Peer carol) {
    this.bob = bob;
    this.carol = carol;
  }

  @Override
  public void plainData() {
    E(bob).echo(List.of(1, "two", true, 4.5), Map.of("key", List.of()))
        .thenDo(both -> Log.line("back came " + both));
  }

  @Override
  public void newReferences() {
    Named mine = new Speaker("new of alice");
    E(bob).back(mine).thenDo(back -> Log.line("the same came back: " + (back == mine)));
    E(bob).fresh("new of bob").thenVow(his -> E(his).name()).thenDo(name -> Log.line("it is " + name));
  }

  @Override
  public void knownReferences() {
    E(bob).own().thenDo(first -> E(bob).own().thenDo(
        second -> {
          Log.line("known by one name: " + (first == second));
          E(bob).back(first).thenDo(back -> Log.line("there and back: " + (back == first)));
        }));
  }

  @Override
  public void ownReferences() {
    E(bob).own().thenVow(his -> E(bob).isOwn(his)).thenDo(home -> Log.line("it came home: " + home));
    E(bob).isOwn(own).thenDo(his -> Log.line("hers is his: " + his));
  }

  @Override
  public void theSameTwice() {
    E(bob).areSame(own, own, List.of(own, own)).thenDo(same -> Log.line("the same: " + same));
    E(bob).areSame(own, new Speaker("x"), List.of()).thenDo(same -> Log.line("another: " + same));
  }

  @Override
  public void rejection() {
    Vow<Named> broken = E(bob).fail("no luck");
    broken.catching(problem -> {
      Log.line("rejected: " + problem);
      return own;
    });
    E(broken).name().catching(problem -> {
      Log.line("and what was sent to it: " + problem);
      return "";
    });
  }

  @Override
  public void rejectionInData() {
    E(bob).failInside("bad content").thenDo(box -> {
      Log.line("the box is " + box.label());
      box.content().catching(problem -> {
        Log.line("its content is rejected: " + problem.getMessage());
        return box;
      });
    });
  }

  @Override
  public void argumentResolvedBefore() {
    E(bob).await(Vow.resolve("known"));
    E(bob).await(Vow.reject("known to be bad"));
  }

  @Override
  public void argumentResolvedAfter() {
    Vow.Resolver<String> good = Vow.resolver();
    Vow.Resolver<String> bad = Vow.resolver();
    E(bob).await(good.vow());
    E(bob).await(bad.vow());
    // A round trip: the resolutions come when Bob has been waiting for a while.
    E(bob).own().thenDo(it -> {
      Log.line("resolving");
      good.resolve("good");
      bad.reject("bad");
    });
  }

  @Override
  public void thereAndBack() {
    Vow.Resolver<Box> hers = Vow.resolver();
    E(bob).boxed(hers.vow()).thenDo(box -> {
      Log.line("the same vow came back: " + (box.content() == hers.vow()));
      box.content().thenDo(content -> Log.line("with " + content.label()));
      hers.resolve(new Box("nothing in it", Vow.resolve(null)));
    });
  }

  @Override
  public void pipelineOnResults() {
    Vow<Named> child = E(bob).fresh("a");
    Vow<Named> grandchild = E(child).child("b");
    E(E(grandchild).child("c")).name().thenDo(name -> Log.line("it is " + name));
    Log.line("all sent");
  }

  @Override
  public void pipelineOnArguments() {
    Vow.Resolver<Named> listener = Vow.resolver();
    E(bob).sayTo(listener.vow(), "one", "two");
    E(carol).sayTo(listener.vow(), "three", "four");
    E(bob).own().thenDo(it -> listener.resolve(own));
  }

  @Override
  public void lateMessages() {
    Vow<Named> his = E(bob).own();
    E(his).hear("early");
    his.thenVow(known -> {
      E(his).hear("late, by the vow");
      E(known).hear("late, by the presence");
      return E(known).name();
    }).thenDo(name -> E(his).hear("last"));
  }

  @Override
  public void threeParties() {
    // Carol's object by way of Alice to Bob, and Alice's by way of Bob to Carol.
    E(carol).own().thenVow(hers -> E(bob).back(hers)).thenVow(back -> E(carol).isOwn(back))
        .thenDo(home -> Log.line("it came home: " + home));
    E(bob).introduce(carol, Vow.resolve(own));
  }

  @Override
  public void threePartyPromises() {
    Vow<Named> undecided = E(bob).undecided();
    E(carol).sayTo(undecided, "one", "two");
    E(carol).own().thenDo(hers -> E(bob).decide(hers));
  }

  @Override
  public void mutual() {
    Vow.Resolver<Box> one = Vow.resolver();
    Vow.Resolver<Box> other = Vow.resolver();
    E(bob).link(one.vow(), other.vow());
    one.resolve(new Box("one", other.vow()));
    other.resolve(new Box("other", one.vow()));
  }
}
