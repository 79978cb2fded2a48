package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static vatworks.vow.E.E;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Generic interfaces mean what those who extend and implement them say.
class GenericRemoteTest {

  public record Price(int amount) {}

  public interface Shop extends Remote {
    Vow<String> name();
  }

  public interface Box<T> extends Remote {
    Vow<String> put(T x);

    Vow<T> take();

    Vow<Integer> putAll(List<? extends T> many);
  }

  public interface Crate<A, B> extends Box<B> {
    Vow<A> label();
  }

  public interface PriceBox extends Crate<Shop, Price> {}

  public interface Store extends Remote {
    Vow<Box<Shop>> shops();

    Vow<Object> visit(PriceBox box);

    Vow<String> browse(Store store);
  }

  public static class AnyBox<T> implements Box<T> {
    @Override
    public Vow<String> put(T x) {
      return Vow.resolve(x.getClass().getSimpleName() + " " + x);
    }

    @Override
    public Vow<T> take() {
      return Vow.reject("it is empty");
    }

    @Override
    public Vow<Integer> putAll(List<? extends T> many) {
      return Vow.resolve(many.size());
    }
  }

  public static final class ByInterface extends AnyBox<Price> implements PriceBox {
    @Override
    public Vow<Shop> label() {
      return Vow.reject("it has none");
    }
  }

  public static final class ByClass implements Box<Price> {
    private Price held = new Price(0);

    @Override
    public Vow<String> put(Price x) {
      held = x;
      return Vow.resolve("put " + x.amount());
    }

    @Override
    public Vow<Price> take() {
      return Vow.resolve(held);
    }

    @Override
    public Vow<Integer> putAll(List<? extends Price> many) {
      return Vow.resolve(many.stream().mapToInt(Price::amount).sum());
    }
  }

  public static final class BySuperclass extends AnyBox<Price> {}

  public static final class Index implements Store {
    @Override
    public Vow<Box<Shop>> shops() {
      return Vow.resolve(new AnyBox<>());
    }

    @Override
    public Vow<Object> visit(PriceBox box) {
      E(E(box).label()).name();
      return E(box).take().then(price -> price.amount());
    }

    @Override
    public Vow<String> browse(Store store) {
      return E(E(E(store).shops()).take()).name();
    }
  }

  @Test
  void argumentsAreReadAsWhatTheTypeVariablesStandFor() {
    for (Class<?> root : List.of(ByInterface.class, BySuperclass.class)) {
      Scripted box = new Scripted(root);
      box.delivers("o+0.put #[{\"amount\":5}] -> p-60",
          "resolve [p-60 fulfilled #\"Price Price[amount=5]\"]");
    }
    Scripted box = new Scripted(ByClass.class);
    box.delivers("o+0.put #[{\"amount\":5}] -> p-60", "resolve [p-60 fulfilled #\"put 5\"]");
    box.delivers("o+0.putAll #[[{\"amount\":5},{\"amount\":6}]] -> p-61", "resolve [p-61 fulfilled #11]");
    box.delivers("o+0.take #[] -> p-62", "resolve [p-62 fulfilled #{\"amount\":5}]");
  }

  @Test
  void signaturesSayWhatTheTypeVariablesStandFor() {
    for (Class<?> root : List.of(ByInterface.class, ByClass.class, BySuperclass.class)) {
      Scripted box = new Scripted(root);
      box.delivers("o+0.put #[5] -> p-60",
          "resolve [p-60 rejected #{\"#error\":\"args[0] of Box.put(Price) is 5: expected Price\","
              + "\"name\":\"java.lang.IllegalArgumentException\"}]");
      box.delivers("o+0.putAll #[[5]] -> p-61",
          "resolve [p-61 rejected #{\"#error\":\"args[0][0] of Box.putAll(List<Price>) is 5: expected Price\","
              + "\"name\":\"java.lang.IllegalArgumentException\"}]");
    }
    new Scripted(ByClass.class).delivers("o+0.give #[] -> p-60",
        "resolve [p-60 rejected #{\"#error\":\"there is no method give: Box has put(Price), "
            + "putAll(List<Price>), take()\",\"name\":\"Problem\"}]");
  }

  @Test
  void resultsOfAProxyAreWhatItsInterfaceSays() {
    Scripted vat = new Scripted(Index.class);
    vat.delivers("o+0.visit #[\"$0\"] [o-50] -> p-60",
        "send o-50.label #[] -> p+1",
        "subscribe p+1",
        "send p+1.name #[] -> p+2",
        "subscribe p+2",
        "send o-50.take #[] -> p+3",
        "subscribe p+3");
    vat.delivers("notify [p+3 fulfilled #{\"amount\":7}]", "resolve [p-60 fulfilled #7]");
  }

  @Test
  void typeArgumentsOfAResultAreKnownToWhoSendsToIt() {
    Scripted vat = new Scripted(Index.class);
    vat.delivers("o+0.browse #[\"$0\"] [o-50] -> p-60",
        "send o-50.shops #[] -> p+1",
        "subscribe p+1",
        "send p+1.take #[] -> p+2",
        "subscribe p+2",
        "send p+2.name #[] -> p+3",
        "subscribe p+3",
        "resolve [p-60 forwarded #\"&0\" [p+3]]");
  }

  @Test
  void whereAnInterfaceIsNamedBareAsWellItsVariablesAreKnownAllTheSame() {
    RemoteClass both = RemoteClass.of(List.of(Box.class, PriceBox.class));
    assertThat(both.offer())
        .isEqualTo("PriceBox has label(), put(Price), putAll(List<Price>), take()");
    assertThat(both.names()).hasSize(3).first().isEqualTo(PriceBox.class.getName());
    assertThat(RemoteClass.of(Box.class).offer())
        .isEqualTo("Box has put(Object), putAll(List<Object>), take()");
  }
}
