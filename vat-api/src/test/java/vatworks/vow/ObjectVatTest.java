package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vatworks.vat.Delivery;
import vatworks.vat.CapData;
import vatworks.vat.Limits;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// What a vat of objects asks of the kernel for each delivery, to the letter.
class ObjectVatTest {

  public interface Account extends Remote {
    Vow<Integer> deposit(int amount);

    Vow<Account> self();

    void close();
  }

  public record Pair(Vow<Object> left, Vow<Object> right) {}

  public interface Bank extends Remote {
    Vow<Integer> total(List<Integer> amounts);

    Vow<Account> open(String name);

    Vow<Boolean> same(Account a, Account b);

    Vow<Integer> payInto(Account account);

    Vow<Integer> payIntoVow(Vow<Account> account);

    Vow<Object> echo(Object value);

    Vow<Integer> promised();

    Vow<String> keep(int amount);

    Vow<Integer> kept();

    Vow<Pair> circle();

    Vow<String> large();

    Vow<Object> stranger();

    void listen(Vow<Integer> vow);

    void chain(Account account);

    void bad(Account account);
  }

  public static final class Purse implements Account {
    private int balance;

    @Override
    public Vow<Integer> deposit(int amount) {
      if (amount < 0) {
        throw new IllegalArgumentException("a deposit is positive, found " + amount);
      }
      balance += amount;
      return Vow.resolve(balance);
    }

    @Override
    public Vow<Account> self() {
      return Vow.resolve(this);
    }

    @Override
    public void close() {
      Log.line("closed at " + balance);
    }
  }

  public static final class Index implements Bank {
    private final Vow.Resolver<Integer> promised = Vow.resolver();

    @Override
    public Vow<Integer> total(List<Integer> amounts) {
      return Vow.resolve(amounts.stream().mapToInt(amount -> amount).sum());
    }

    @Override
    public Vow<Account> open(String name) {
      return Vow.resolve(new Purse());
    }

    @Override
    public Vow<Boolean> same(Account a, Account b) {
      return Vow.resolve(a == b);
    }

    @Override
    public Vow<Integer> payInto(Account account) {
      return E(account).deposit(5).then(balance -> balance + 1);
    }

    @Override
    public Vow<Integer> payIntoVow(Vow<Account> account) {
      return E(account).deposit(5);
    }

    @Override
    public Vow<Object> echo(Object value) {
      return Vow.resolve(value);
    }

    @Override
    public Vow<Integer> promised() {
      return promised.vow();
    }

    @Override
    public Vow<String> keep(int amount) {
      promised.resolve(amount);
      return Vow.resolve("kept");
    }

    @Override
    public Vow<Integer> kept() {
      return promised.vow();
    }

    @Override
    public Vow<Pair> circle() {
      Vow.Resolver<Object> left = Vow.resolver();
      Vow.Resolver<Object> right = Vow.resolver();
      Pair pair = new Pair(left.vow(), right.vow());
      left.resolve(pair);
      right.resolve(List.of(left.vow()));
      return Vow.resolve(pair);
    }

    @Override
    public Vow<String> large() {
      return Vow.resolve("x".repeat(2_000));
    }

    @Override
    public Vow<Object> stranger() {
      return Vow.resolve(Map.of("at", List.of(Thread.currentThread())));
    }

    @Override
    public void listen(Vow<Integer> vow) {
      vow.thenDo(value -> Log.line("heard " + value));
    }

    @Override
    public void chain(Account account) {
      E(E(E(account).self()).self()).close();
    }

    @Override
    public void bad(Account account) {
      try {
        E(account).deposit(1);
        E(account, Bank.class).echo(List.of(new Purse(), new Object()));
      } catch (IllegalArgumentException e) {
        Log.line(e.getMessage());
      }
      E(account, Bank.class).echo(new Purse());
    }
  }

  private final Scripted vat = new Scripted(Index.class);

  @Test
  void aMessageIsAnsweredInTheSameCrank() {
    vat.delivers("o+0.total #[[1,2]] -> p-60", "resolve [p-60 fulfilled #3]");
    vat.delivers("o+0.total #[[1,2]]");
  }

  @Test
  void anOwnObjectIsExportedOnFirstMentionAndComesHomeAsItself() {
    vat.delivers(
        "o+0.open #[\"ann\"] -> p-60",
        "resolve [p-60 forwarded #\"$0.vatworks.vow.ObjectVatTest$Account\" [o+1]]");
    vat.delivers("o+1.deposit #[5] -> p-61", "resolve [p-61 fulfilled #5]");
    vat.delivers(
        "o+1.self #[] -> p-62",
        "resolve [p-62 forwarded #\"$0.vatworks.vow.ObjectVatTest$Account\" [o+1]]");
    vat.delivers("o+0.same #[\"$0\",\"$0\"] [o+1] -> p-63", "resolve [p-63 fulfilled #true]");
    vat.delivers("o+0.same #[\"$0\",\"$1\"] [o+1, o-50] -> p-64", "resolve [p-64 fulfilled #false]");
    vat.delivers("o+1.close #[] -> p-65", "log closed at 5", "resolve [p-65 fulfilled #null]");
  }

  @Test
  void anImportIsOnePresenceHoweverItComes() {
    vat.delivers("o+0.same #[\"$0\",\"$0.x.Unknown\"] [o-50] -> p-60", "resolve [p-60 fulfilled #true]");
    vat.delivers("o+0.echo #[\"$0\"] [o-50] -> p-61",
        "resolve [p-61 forwarded #\"$0.vatworks.vow.ObjectVatTest$Account&x.Unknown\" [o-50]]");
  }

  @Test
  void aPresenceIsAllThatAnybodyHasSaidOfIt() {
    String bank = "vatworks.vow.ObjectVatTest$Bank";
    String account = "vatworks.vow.ObjectVatTest$Account";
    vat.delivers("o+0.echo #[\"$0." + bank + "\"] [o-50] -> p-60",
        "resolve [p-60 forwarded #\"$0." + bank + "\" [o-50]]");
    vat.delivers("o+0.payInto #[\"$0." + bank + "\"] [o-50] -> p-61",
        "resolve [p-61 rejected #{\"#error\":\"args[0] of Bank.payInto(Account) is an object that is known as "
            + bank + ": expected Account\",\"name\":\"java.lang.IllegalArgumentException\"}]");
    vat.delivers("o+0.payInto #[\"$0." + account + "\"] [o-50] -> p-62",
        "send o-50.deposit #[5] -> p+1",
        "subscribe p+1");
    vat.delivers("o+0.payInto #[\"$0\"] [o-50] -> p-63", "send o-50.deposit #[5] -> p+2", "subscribe p+2");
    vat.delivers("o+0.payInto #[\"$0.x.Other\"] [o-50] -> p-64", "send o-50.deposit *", "subscribe p+3");
    vat.delivers("o+0.echo #[\"$0." + bank + "\"] [o-50] -> p-65",
        "resolve [p-65 forwarded #\"$0." + account + "&" + bank + "&x.Other\" [o-50]]");
  }

  @Test
  void aPresenceOfWhichNothingWasSaidIsWhatItIsAskedFor() {
    vat.delivers("o+0.echo #[\"$0\"] [o-50] -> p-60", "resolve [p-60 forwarded #\"$0\" [o-50]]");
    vat.delivers("o+0.payInto #[\"$0\"] [o-50] -> p-61", "send o-50.deposit #[5] -> p+1", "subscribe p+1");
  }

  public interface Ledger extends Remote {
    Vow<Integer> deposit(String name, int amount);
  }

  @Test
  void interfacesThatNothingCanHaveTogetherDoNotKeepAPresenceFromBeingEither() {
    String ledger = "$0.vatworks.vow.ObjectVatTest$Ledger";
    String account = "$0.vatworks.vow.ObjectVatTest$Account";
    vat.delivers("o+0.echo #[\"" + ledger + "\"] [o-50] -> p-60",
        "resolve [p-60 forwarded #\"" + ledger + "\" [o-50]]");
    for (int i = 1; i < 4; i++) {
      vat.delivers("o+0.payInto #[\"" + account + "\"] [o-50] -> p-6" + i, "send o-50.deposit *",
          "subscribe *");
      vat.delivers("o+0.echo #[\"" + ledger + "\"] [o-50] -> p-7" + i, "resolve [p-7" + i + " forwarded *");
    }
  }

  @Test
  void namesThatAreNoNamesOrTooManySayNothing() {
    vat.delivers("o+0.echo #[\"$0.Alleged: purse&a..b&.a&5&B&a.C&B\"] [o-50] -> p-60",
        "resolve [p-60 forwarded #\"$0.B&a.C\" [o-50]]");
    String many = IntStream.range(10, 30).mapToObj(i -> "&N" + i).reduce("N00", String::concat);
    vat.delivers("o+0.echo #[\"$0." + many + "\"] [o-51] -> p-61",
        "resolve [p-61 forwarded #\"$0." + many.substring(0, many.indexOf("&N25")) + "\" [o-51]]");
    vat.delivers("o+0.echo #[\"$0.X" + many.replace("N", "X") + "\"] [o-51] -> p-62",
        "resolve [p-62 forwarded #\"$0." + many.substring(0, many.indexOf("&N25")) + "\" [o-51]]");
    vat.delivers("o+0.echo #[\"$0.A&" + "x".repeat(1_000) + "&B\"] [o-52] -> p-63",
        "resolve [p-63 forwarded #\"$0.A\" [o-52]]");
  }

  @Test
  void aMessageToAPresenceIsSentAtTheCallAndItsResultIsSubscribedTo() {
    vat.delivers(
        "o+0.payInto #[\"$0\"] [o-50] -> p-60",
        "send o-50.deposit #[5] -> p+1",
        "subscribe p+1");
    vat.delivers("notify [p+1 fulfilled #7]", "resolve [p-60 fulfilled #8]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void aRejectionPassesThroughAVatAsItIs() {
    vat.delivers(
        "o+0.payInto #[\"$0\"] [o-50] -> p-60",
        "send o-50.deposit #[5] -> p+1",
        "subscribe p+1");
    vat.delivers(
        "notify [p+1 rejected #{\"#error\":\"no funds\",\"name\":\"x.Funds\"}]",
        "resolve [p-60 rejected #{\"#error\":\"no funds\",\"name\":\"x.Funds\"}]");
  }

  @Test
  void theResultOfASendIsForwarded() {
    vat.delivers(
        "o+0.payIntoVow #[\"&0\"] [p-60] -> p-61",
        "subscribe p-60",
        "send p-60.deposit #[5] -> p+1",
        "subscribe p+1",
        "resolve [p-61 forwarded #\"&0\" [p+1]]");
    vat.delivers("notify [p-60 forwarded #\"$0\" [o-50]]");
    vat.delivers("notify [p+1 fulfilled #7]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void callsAreInFlightBeforeTheFirstAnswers() {
    vat.delivers(
        "o+0.chain #[\"$0\"] [o-50]",
        "send o-50.self #[] -> p+1",
        "subscribe p+1",
        "send p+1.self #[] -> p+2",
        "subscribe p+2",
        "send p+2.close #[]");
  }

  @Test
  void anUnresolvedVowTakesTheResultsNameOverAndTheNextIsForwardedToIt() {
    vat.delivers("o+0.promised #[] -> p-60");
    vat.delivers("o+0.promised #[] -> p-61", "resolve [p-61 forwarded #\"&0\" [p-60]]");
    vat.delivers("o+0.keep #[5] -> p-62", "resolve [p-60 fulfilled #5, p-62 fulfilled #\"kept\"]");
    vat.delivers("o+0.kept #[] -> p-63", "resolve [p-63 fulfilled #5]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void vowsThatMentionEachOtherAreResolvedTogether() {
    vat.delivers(
        "o+0.circle #[] -> p-60",
        "resolve [p-60 fulfilled #{\"left\":\"&0\",\"right\":\"&1\"} [p+1, p+2], "
            + "p+1 fulfilled #{\"left\":\"&0\",\"right\":\"&1\"} [p+1, p+2], "
            + "p+2 fulfilled #[\"&0\"] [p+1]]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void newsMayMentionEachOther() {
    vat.delivers("o+0.listen #[\"&0\"] [p-60]", "subscribe p-60");
    vat.delivers("o+0.echo #[\"&0\"] [p-61] -> p-62",
        "subscribe p-61",
        "resolve [p-62 forwarded #\"&0\" [p-61]]");
    vat.delivers("notify [p-61 fulfilled #[\"&0\",\"&1\"] [p-61, p-63], p-63 fulfilled #5]");
    vat.delivers("notify [p-60 fulfilled #5]", "log heard 5");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void whatComesAndIsNotReadIsSubscribedToAllTheSame() {
    vat.delivers(
        "o+0.total #[\"&0\"] [p-60]",
        "subscribe p-60",
        "log Bank.total failed: java.lang.IllegalArgumentException: *");
    vat.delivers("o+0.hullo #[\"&0\"] [p-61]", "subscribe p-61", "log hullo failed: *");
    vat.delivers("notify [p-60 rejected #{\"#error\":\"x\",\"name\":\"Error\"}, p-61 fulfilled #1]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void whatIsMentionedByNewsThatNobodyReadIsSubscribedToAllTheSame() {
    vat.delivers("o+0.listen #[\"&0\"] [p-60]", "subscribe p-60");
    vat.delivers(
        "notify [p-60 fulfilled #[\"&0\"] [p-61], p-61 fulfilled #[\"&0\",\"&1\"] [p-60, p-62]]",
        "subscribe p-62",
        "log a rejected vow was not listened to: *");
    assertThat(vat.vowsAbroad()).isEqualTo(1);
    vat.delivers("notify [p-62 fulfilled #[\"&0\"] [p-63]]", "subscribe p-63");
    vat.delivers("notify [p-63 fulfilled #5]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void anUnknownMethodIsRefusedWithThoseThatThereAre() {
    vat.delivers("o+0.open #[\"ann\"] -> p-60", "resolve [p-60 forwarded *");
    vat.delivers(
        "o+1.withdraw #[] -> p-61",
        "resolve [p-61 rejected #{\"#error\":\"there is no method withdraw: Account has close(), "
            + "deposit(int), self()\",\"name\":\"Problem\"}]");
    vat.delivers("o+1.hashCode #[] -> p-62", "resolve [p-62 rejected *");
    vat.delivers(
        "o+7.close #[] -> p-63",
        "resolve [p-63 rejected #{\"#error\":\"there is no object o+7: this vat has exported 2\","
            + "\"name\":\"Problem\"}]");
  }

  @Test
  void aMethodThatThrowsRejects() {
    vat.delivers("o+0.open #[\"ann\"] -> p-60", "resolve [p-60 forwarded *");
    vat.delivers(
        "o+1.deposit #[-1] -> p-61",
        "resolve [p-61 rejected #{\"#error\":\"a deposit is positive, found -1\","
            + "\"name\":\"java.lang.IllegalArgumentException\"}]");
    vat.delivers(
        "o+1.deposit #[-1]",
        "log Account.deposit failed: java.lang.IllegalArgumentException: a deposit is positive, found -1");
  }

  @Test
  void anArgumentThatCannotPassFailsAtTheCallAndUsesNoNumber() {
    vat.delivers(
        "o+0.bad #[\"$0\"] [o-50]",
        "send o-50.deposit #[1] -> p+1",
        "subscribe p+1",
        "log args[0][1]*",
        "send o-50.echo #[\"$0.vatworks.vow.ObjectVatTest$Account\"] [o+1] -> p+2",
        "subscribe p+2");
  }

  @Test
  void aResultThatCannotPassIsARejection() {
    vat.delivers(
        "o+0.stranger #[] -> p-60",
        "resolve [p-60 rejected #{\"#error\":\"value.at[0]*");
  }

  @Test
  void aResultThatIsTooLargeIsARejectionAndOthersAreTold() {
    Scripted small = new Scripted(Index.class, new Limits(1_000, 100, 100, 1_000, 100, 10_000));
    small.delivers("o+0.promised #[] -> p-60");
    small.delivers(
        "o+0.large #[] -> p-61",
        "resolve [p-61 rejected #{\"#error\":\"the result cannot be told: a body has at most 1000 bytes,"
            + " found 2003\",\"name\":\"vatworks.vat.SyscallRefused\"}]");
    small.delivers("o+0.keep #[5] -> p-62", "resolve [p-60 fulfilled #5, p-62 fulfilled #\"kept\"]");
    assertThat(small.vowsAbroad()).isZero();
  }

  @Test
  void aRejectionThatCameAndWasNotListenedToIsLogged() {
    vat.delivers("o+0.listen #[\"&0\"] [p-60]", "subscribe p-60");
    vat.delivers(
        "notify [p-60 rejected #{\"#error\":\"gone\",\"name\":\"Error\"}]",
        "log a rejected vow was not listened to: Error: gone");
  }

  public interface Unlucky extends Remote {
    void wave();
  }

  public static final class Sender implements Unlucky {
    public Sender() {
      E((Unlucky) this).wave();
    }

    @Override
    public void wave() {}
  }

  public static final class Thrower implements Unlucky {
    public Thrower() throws java.io.IOException {
      throw new java.io.IOException("no disk");
    }

    @Override
    public void wave() {}
  }

  public static final class Planner implements Unlucky {
    private final List<String> seen = new ArrayList<>();

    public Planner() {
      Vow.resolve("planned").thenDo(seen::add);
    }

    @Override
    public void wave() {
      Log.line("seen " + seen);
    }
  }

  @Test
  void aConstructorSendsNothingAndThrowsAsItIs() {
    assertThatIllegalStateException().isThrownBy(() -> new ObjectVat(Sender.class, new TestBodies()))
        .withMessage(
            "E(x).wave was refused: while the vat is being made nothing can be sent or logged: wait for the"
                + " first message");
    assertThatThrownBy(() -> new ObjectVat(Thrower.class, new TestBodies()))
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("no disk");
    new Scripted(Planner.class).delivers("o+0.wave #[]", "log seen [planned]");
  }

  @Test
  void presencesAreEqualToThemselvesAndAreNotCalled() {
    Scripted watched = new Scripted(Watcher.class);
    watched.delivers("o+0.see #[\"$0\"] [o-50]", "log presence o-50 49 true",
        "log Account.close was called on a presence: its object is in another vat, send to it with"
            + " E(x).close(...)");
  }

  @Test
  void anOlderPresenceEqualsTheNewer() {
    Scripted watched = new Scripted(Watcher.class);
    watched.delivers("o+0.keep #[\"$0\"] [o-50]");
    watched.delivers("o+0.compare #[\"$0.vatworks.vow.ObjectVatTest$Account\"] [o-50]", "log true true true");
    watched.delivers("o+0.compare #[\"$0.vatworks.vow.ObjectVatTest$Account\"] [o-51]",
        "log false false false");
  }

  public interface Seer extends Remote {
    void see(Account account);

    void keep(Object any);

    void compare(Account account);
  }

  public static final class Watcher implements Seer {
    private final Map<Object, String> kept = new HashMap<>();

    @Override
    public void keep(Object any) {
      kept.put(any, "kept");
    }

    @Override
    public void compare(Account account) {
      Object before = kept.keySet().iterator().next();
      Log.line(before.equals(account) + " " + account.equals(before) + " " + kept.containsKey(account));
    }

    @Override
    public void see(Account account) {
      Log.line(account + " " + account.hashCode() + " " + account.equals(account));
      try {
        account.close();
      } catch (IllegalStateException e) {
        Log.line(e.getMessage());
      }
    }
  }

  @Test
  void tablesAreNoLongerAfterAMillionRoundTripsThanAfterTen() {
    vat.delivers("o+0.open #[\"ann\"] -> p-60", "resolve *");
    int afterTen = 0;
    long nextImport = -61;
    for (long trip = 1; trip <= 1_000_000; trip++) {
      Slot result = Slot.promise(nextImport--);
      Slot argument = Slot.promise(nextImport--);
      Slot sent = Slot.promise(trip);
      vat.deliver(
          new Delivery.Message(
              Slot.ROOT, "payIntoVow", CapData.of("#[\"&0\"]", argument), Optional.of(result)));
      vat.deliver(
          new Delivery.Notify(
              List.of(
                  new Resolution.Forwarded(argument, CapData.of("#\"$0\"", Slot.object(-50))),
                  new Resolution.Fulfilled(sent, CapData.of("#7")))));
      if (trip == 10) {
        afterTen = vat.tableEntries();
      }
    }
    assertThat(vat.tableEntries()).isEqualTo(afterTen);
  }
}
