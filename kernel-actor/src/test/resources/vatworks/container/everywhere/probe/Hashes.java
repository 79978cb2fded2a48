import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What would come of where an object is in memory. */
final class Hashes {
  enum Colour { RED, GREEN { @Override public String toString() { return "green" + super.hashCode(); } } }
  interface Hashy { int hashCode(); }
  enum Sized implements Hashy { SMALL { int own() { return super.hashCode(); } }, LARGE; int own() { return hashCode(); } }
  static final class Mistake extends ClassCastException {
    private static final long serialVersionUID = 1;
    Mistake(Object about) { super("about " + about); }
    @Override public String toString() { return super.toString() + "!" + super.hashCode(); }
  }
  record Point(int x, Object y) {}
  record Tinted(Colour colour, Class<?> type, int[] numbers) {}
  static class Plain {}
  static class Shown extends Plain { @Override public String toString() { return "<" + super.toString() + ">"; } }

  private final Consumer<String> log;

  Hashes(Consumer<String> log) {
    this.log = log;
  }

  private static <T extends Enum<T>> int hash(T constant) {
    return constant.hashCode() + constant.getDeclaringClass().hashCode();
  }

  void run() {
    Object plain = new Object();
    log.accept(plain.hashCode() + " " + plain + " " + new Object() + " " + new Plain() + new Shown());
    Runnable runnable = () -> log.accept("ran");
    Function<Integer, Integer> bound = Integer.valueOf(3)::compareTo;
    Supplier<Object> maker = Object::new;
    log.accept(runnable + " " + runnable.hashCode() + " " + bound + " " + maker + " " + maker.get());
    log.accept(Colour.RED.hashCode() + " " + Colour.GREEN + " " + Colour.GREEN.getClass());
    log.accept(new Point(1, new Object()) + " " + new Point(2, plain).hashCode() + " " + new Point(2, null));
    Hashy hashy = Sized.LARGE;
    Function<Colour, Integer> ofColour = Colour::hashCode;
    Supplier<Integer> ofRed = Colour.RED::hashCode;
    Function<Object, Integer> ofAny = Object::hashCode;
    Function<Object, String> shown = Object::toString;
    log.accept(hashy.hashCode() + " " + Sized.SMALL.own() + " " + Sized.LARGE.own() + " " + ofColour.apply(Colour.RED)
        + " " + ofRed.get() + " " + ofAny.apply(Colour.RED) + " " + ofAny.apply(new int[1]) + " "
        + shown.apply(new long[1]) + " " + hash(Sized.SMALL) + " " + java.util.Objects.hash(hashy, Colour.RED));
    log.accept(new Mistake(plain) + " " + new Mistake(Colour.RED).getMessage() + " " + shown.apply(new Mistake(1)));
    Tinted tinted = new Tinted(Colour.GREEN, Hashes.class, new int[]{1});
    log.accept(tinted + " " + tinted.hashCode() + " " + tinted.equals(new Tinted(Colour.GREEN, null, null)));
    log.accept(new int[2] + " " + new String[0][0] + " " + new int[3].hashCode() + " " + new Plain[1]);
    log.accept(System.identityHashCode("text") + " " + System.identityHashCode(plain) + " "
        + System.identityHashCode(new Point(1, 2)) + " " + System.identityHashCode(null));
    log.accept(String.class.hashCode() + " " + int[].class);
    log.accept(new IllegalStateException("x").hashCode() + " " + new Exception() + " "
        + new Exception(new Error()).getMessage());
    Map<Object, Integer> counts = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      counts.merge(i % 3 == 0 ? new Object() : i % 3 == 1 ? Colour.values()[i % 2] : new Plain(), 1, Integer::sum);
    }
    log.accept(counts.size() + " " + counts.get(Colour.RED) + " " + List.copyOf(counts.keySet()).get(500));
    Object anonymous = new Object() {};
    log.accept(anonymous + " " + new Comparable<Object>() {
      @Override public int compareTo(Object other) { return hashCode(); }
    }.compareTo(plain));
  }
}
