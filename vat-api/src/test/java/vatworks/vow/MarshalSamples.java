package vatworks.vow;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import vatworks.vat.CapData;
import vatworks.vat.Slot;

/// A vat as marshalling sees it, and types for it to send.
final class MarshalSamples implements Outgoing, Incoming {

  interface Account extends Remote {
    void close();
  }

  interface Auditable extends Remote {}

  static final class Purse implements Account, Auditable {
    @Override
    public void close() {}
  }

  record Flat(int size, String $name) {}

  record Nested(Flat one, List<Flat> more) {}

  record Offer(List<Account> from) {}

  record Pair<A, B>(A first, B second) {}

  record Box<T extends Account>(T content) {}

  record Tree(List<Tree> kids) {}

  record Positive(int amount) {
    Positive {
      if (amount < 1) {
        throw new IllegalArgumentException("an amount is positive, found " + amount);
      }
    }
  }

  sealed interface Figure permits Shape {}

  sealed interface Shape extends Figure permits Round, Square {}

  sealed interface Round extends Shape permits Circle {}

  record Circle(double radius) implements Round {}

  record Square(int side) implements Shape {}

  sealed interface Light permits Signal.Red, Pig.Red, Blue {}

  static final class Signal {
    record Red(int level) implements Light {}
  }

  static final class Pig {
    record Red(String name) implements Light {}
  }

  enum Blue implements Light {
    DARK
  }

  sealed interface Result<T> permits Ok, Failed {}

  sealed interface Failed<X> extends Result<X> permits Err {}

  record Ok<V>(V value) implements Result<V> {}

  record Err<E>(String why) implements Failed<E> {}

  enum Color {
    $RED,
    GREEN {
      @Override
      public String toString() {
        return "green";
      }
    }
  }

  /// Generic types, by the name of a component.
  record Generic(
      List<String> strings,
      Iterable<Integer> iterable,
      List<? super Integer> lower,
      List<? extends Number> wildcard,
      Map<String, List<Optional<Integer>>> counts,
      Map<Integer, String> byNumber,
      Pair<Flat, List<Long>> flatPair,
      Result<List<Integer>> result,
      Optional<Integer> optional,
      Optional<Optional<Integer>> optionals,
      Vow<List<Account>> vow,
      Box<?> box,
      List<Account> accounts) {}

  final Marshal marshal = new Marshal(new TestBodies());
  private final List<String> heard = new ArrayList<>();

  Type type(String component) {
    try {
      return Generic.class.getDeclaredField(component).getGenericType();
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  String written(Object value) {
    return marshal.value(value, this).body();
  }

  Object read(String body, Type type, String... slots) {
    return marshal.readValue(data(body, slots), type, this);
  }

  /// What reading asks of the vat.
  String heard(String body, Type type, String... slots) {
    heard.clear();
    read(body, type, slots);
    return String.join(", ", heard);
  }

  /// Why something is not read.
  Problem refusal(String body, Type type, String... slots) {
    return Assertions.catchThrowableOfType(Problem.class, () -> read(body, type, slots));
  }

  static CapData data(String body, String... slots) {
    return new CapData(body, Arrays.stream(slots).map(Slot::parse).toList());
  }

  @Override
  public List<String> interfacesOf(Object remote) {
    return Arrays.stream(remote.getClass().getInterfaces())
        .filter(type -> type != Remote.class)
        .map(Class::getName)
        .toList();
  }

  @Override
  public Object remote(int index, List<String> interfaces, Class<?> declared) {
    heard.add("remote " + index + " " + interfaces + " " + declared.getSimpleName());
    return new Purse();
  }

  @Override
  public Vow<?> vow(int index, Type value) {
    heard.add("vow " + index + " " + value);
    return new Vow<>(new Userspace(Border.CLOSED), Object.class);
  }
}
