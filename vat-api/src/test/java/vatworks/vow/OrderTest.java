package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static vatworks.vow.E.E;

import org.junit.jupiter.api.Test;

/// Messages sent through one vow arrive in the order in which they were sent, whatever becomes of the vow
/// meanwhile: what a vat asks of the kernel to have it so.
class OrderTest {

  public interface Item extends Remote {
    Vow<Integer> note(String text);

    Vow<Item> part();
  }

  public interface Desk extends Remote {
    void take(Vow<Item> vow);

    void make();

    void ask(Item item);

    void say(String text);

    void sayPart(String text);

    void become(Item item);

    void becomeVow(Vow<Item> vow);

    void becomeOwn();

    void becomeOwnAndSay(String text);

    void becomeData();

    Vow<Item> lent();

    Vow<Item> part();

    void lend(Item item);

    void lendPart(Item item);
  }

  public static final class Index implements Desk {
    private Vow<Item> vow = Vow.resolver().vow().then(any -> null);
    private Vow.Resolver<Item> resolver = Vow.resolver();

    @Override
    public void take(Vow<Item> taken) {
      vow = taken;
    }

    @Override
    public void make() {
      resolver = Vow.resolver();
      vow = resolver.vow();
    }

    @Override
    public void ask(Item item) {
      vow = E(item).part();
    }

    @Override
    public void say(String text) {
      E(vow, Item.class).note(text).catching(problem -> 0);
    }

    @Override
    public void sayPart(String text) {
      E(E(vow, Item.class).part()).note(text).catching(problem -> 0);
    }

    @Override
    public void become(Item item) {
      resolver.resolve(item);
    }

    @Override
    public void becomeVow(Vow<Item> other) {
      resolver.resolveTo(other);
    }

    @Override
    public void becomeOwn() {
      resolver.resolve(new Slip());
    }

    @Override
    public void becomeOwnAndSay(String text) {
      resolver.resolve(new Slip());
      say(text);
    }

    @Override
    public void becomeData() {
      resolver.reject("torn");
    }

    @Override
    public Vow<Item> lent() {
      return vow;
    }

    @Override
    public Vow<Item> part() {
      resolver = Vow.resolver();
      return resolver.vow();
    }

    @Override
    public void lend(Item item) {
      E(item, Desk.class).take(vow);
    }

    @Override
    public void lendPart(Item item) {
      Vow<Item> part = E(vow, Item.class).part();
      E(item, Desk.class).take(part);
    }
  }

  public static final class Slip implements Item {
    @Override
    public Vow<Integer> note(String text) {
      Log.line("noted " + text);
      return Vow.resolve(1);
    }

    @Override
    public Vow<Item> part() {
      return Vow.resolve(this);
    }
  }

  private static final String ITEM = "vatworks.vow.OrderTest$Item";

  private final Scripted vat = new Scripted(Index.class);

  @Test
  void whatWaitsHereGoesToAPresenceInOrder() {
    vat.delivers("o+0.make #[]");
    vat.delivers("o+0.say #[\"1\"]");
    vat.delivers("o+0.say #[\"2\"]");
    vat.delivers(
        "o+0.become #[\"$0\"] [o-50]",
        "send o-50.note #[\"1\"] -> p+1",
        "subscribe p+1",
        "send o-50.note #[\"2\"] -> p+2",
        "subscribe p+2");
    vat.delivers("o+0.say #[\"3\"]", "send o-50.note #[\"3\"] -> p+3", "subscribe p+3");
  }

  @Test
  void whatWaitsForAResultThatWaitsIsPipelined() {
    vat.delivers("o+0.make #[]");
    vat.delivers("o+0.sayPart #[\"1\"]");
    vat.delivers(
        "o+0.becomeVow #[\"&0\"] [p-60]",
        "subscribe p-60",
        "send p-60.part #[] -> p+1",
        "subscribe p+1",
        "send p+1.note #[\"1\"] -> p+2",
        "subscribe p+2");
    vat.delivers("o+0.sayPart #[\"2\"]",
        "send p-60.part #[] -> p+3",
        "subscribe p+3",
        "send p+3.note #[\"2\"] -> p+4",
        "subscribe p+4");
  }

  @Test
  void aVowForAnOwnObjectIsAllWithinTheVat() {
    vat.delivers("o+0.make #[]");
    vat.delivers("o+0.say #[\"1\"]");
    vat.delivers("o+0.becomeOwnAndSay #[\"2\"]", "log noted 1", "log noted 2");
    vat.delivers("o+0.say #[\"3\"]", "log noted 3");
  }

  @Test
  void whereEarlierOnesWentByTheKernelLaterOnesFollowHomeByTheKernel() {
    vat.delivers("o+0.part #[] -> p-60");
    vat.delivers("o+0.take #[\"&0\"] [p-61]", "subscribe p-61");
    vat.delivers("o+0.say #[\"1\"]", "send p-61.note #[\"1\"] -> p+1", "subscribe p+1");
    vat.delivers("o+0.becomeOwn #[]", "resolve [p-60 forwarded #\"$0." + ITEM + "\" [o+1]]");
    vat.delivers("notify [p-61 forwarded #\"$0\" [o+1]]");
    vat.delivers("o+0.say #[\"2\"]", "send o+1.note #[\"2\"] -> p+2", "subscribe p+2");
  }

  @Test
  void aVowToWhichNothingWasSentByTheKernelComesHomeForGood() {
    vat.delivers("o+0.part #[] -> p-60");
    vat.delivers("o+0.take #[\"&0\"] [p-61]", "subscribe p-61");
    vat.delivers("o+0.becomeOwn #[]", "resolve [p-60 forwarded *");
    vat.delivers("notify [p-61 forwarded #\"$0\" [o+1]]");
    vat.delivers("o+0.say #[\"2\"]", "log noted 2");
  }

  @Test
  void aResultThatComesHomeIsDecidedHereAndMessagesToItGoWhereEarlierOnesWent() {
    vat.delivers("o+0.ask #[\"$0\"] [o-50]", "send o-50.part #[] -> p+1", "subscribe p+1");
    vat.delivers("o+0.say #[\"1\"]", "send p+1.note #[\"1\"] -> p+2", "subscribe p+2");
    // o-50 was a promise's end that led back here: the vat is asked for its own result.
    vat.delivers("o+0.part #[] -> p+1");
    vat.delivers("o+0.say #[\"2\"]", "send p+1.note #[\"2\"] -> p+3", "subscribe p+3");
    vat.delivers(
        "o+0.becomeOwnAndSay #[\"3\"]",
        "send p+1.note #[\"3\"] -> p+4",
        "subscribe p+4",
        "resolve [p+1 forwarded #\"$0." + ITEM + "\" [o+1]]");
    vat.delivers("o+0.say #[\"4\"]", "send o+1.note #[\"4\"] -> p+5", "subscribe p+5");
    vat.delivers("notify [p+2 fulfilled #1, p+3 fulfilled #1, p+4 fulfilled #1, p+5 fulfilled #1]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void aResultThatComesHomeWithNothingSentToItIsAllWithinTheVat() {
    vat.delivers("o+0.ask #[\"$0\"] [o-50]", "send o-50.part #[] -> p+1", "subscribe p+1");
    vat.delivers("o+0.part #[] -> p+1");
    vat.delivers("o+0.say #[\"1\"]");
    vat.delivers("o+0.becomeOwn #[]", "log noted 1", "resolve [p+1 forwarded *");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void aResultThatIsResolvedElsewhereIsForwardedAndMessagesFollow() {
    vat.delivers("o+0.ask #[\"$0\"] [o-50]", "send o-50.part #[] -> p+1", "subscribe p+1");
    vat.delivers("o+0.say #[\"1\"]", "send p+1.note #[\"1\"] -> p+2", "subscribe p+2");
    vat.delivers("o+0.part #[] -> p+1");
    vat.delivers(
        "o+0.becomeVow #[\"&0\"] [p-60]",
        "subscribe p-60",
        "resolve [p+1 forwarded #\"&0\" [p-60]]");
    vat.delivers("o+0.say #[\"2\"]", "send p-60.note #[\"2\"] -> p+3", "subscribe p+3");
    vat.delivers("notify [p-60 forwarded #\"$0\" [o-51]]");
    vat.delivers("o+0.say #[\"3\"]", "send o-51.note #[\"3\"] -> p+4", "subscribe p+4");
  }

  @Test
  void aVowThatWasLentWaitsHereForItsVatAndGoesOnOnce() {
    vat.delivers("o+0.make #[]");
    vat.delivers("o+0.lend #[\"$0\"] [o-50]", "send o-50.take #[\"&0\"] [p+1]");
    vat.delivers("o+0.lend #[\"$0\"] [o-50]", "send o-50.take #[\"&0\"] [p+1]");
    vat.delivers("o+0.say #[\"1\"]");
    vat.delivers(
        "o+0.become #[\"$0\"] [o-51]",
        "send o-51.note #[\"1\"] -> p+2",
        "subscribe p+2",
        "resolve [p+1 forwarded #\"$0." + ITEM + "\" [o-51]]");
    vat.delivers("o+0.lend #[\"$0\"] [o-50]",
        "send o-50.take #[\"&0\"] [p+3]",
        "resolve [p+3 forwarded #\"$0." + ITEM + "\" [o-51]]");
  }

  @Test
  void theRightToDecideALentResultGoesWithItsMessage() {
    vat.delivers("o+0.make #[]");
    vat.delivers("o+0.lendPart #[\"$0\"] [o-50]", "send o-50.take #[\"&0\"] [p+1]");
    vat.delivers(
        "o+0.become #[\"$0\"] [o-51]",
        "send o-51.part #[] -> p+1",
        "subscribe p+1");
    vat.delivers("notify [p+1 forwarded #\"$0\" [o-52]]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void aRejectionReachesWhatWaitsAndWhatComesLater() {
    vat.delivers("o+0.part #[] -> p-60");
    vat.delivers("o+0.part #[] -> p-61");
    vat.delivers("o+0.becomeData #[]", "resolve [p-61 rejected #{\"#error\":\"torn\",\"name\":\"Problem\"}]");
  }

  @Test
  void whatWaitsHereGoesToTheKernelWhereTheVowTakesOverANameWithMessagesInIt() {
    vat.delivers("o+0.ask #[\"$0\"] [o-50]", "send o-50.part #[] -> p+1", "subscribe p+1");
    vat.delivers("o+0.say #[\"1\"]", "send p+1.note #[\"1\"] -> p+2", "subscribe p+2");
    vat.delivers("o+0.make #[]");
    vat.delivers("o+0.say #[\"a\"]");
    // The vow that waits is the answer to p+1: what waits in it goes there, and what comes later follows.
    vat.delivers("o+0.lent #[] -> p+1", "send p+1.note #[\"a\"] -> p+3", "subscribe p+3");
    vat.delivers("o+0.say #[\"b\"]", "send p+1.note #[\"b\"] -> p+4", "subscribe p+4");
    vat.delivers("o+0.becomeOwn #[]", "resolve [p+1 forwarded *");
    vat.delivers("o+0.say #[\"c\"]", "send o+1.note #[\"c\"] -> p+5", "subscribe p+5");
  }
}
