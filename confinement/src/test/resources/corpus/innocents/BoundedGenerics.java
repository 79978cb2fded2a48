// Type parameters with bounds, wildcards that read and wildcards that write.
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;

public final class BoundedGenerics implements Supplier<Object> {

  static <T extends Comparable<? super T>> T greatest(Iterable<? extends T> things) {
    Iterator<? extends T> each = things.iterator();
    if (!each.hasNext()) {
      throw new NoSuchElementException("nothing is the greatest of nothing");
    }
    T best = each.next();
    while (each.hasNext()) {
      T next = each.next();
      if (next.compareTo(best) > 0) {
        best = next;
      }
    }
    return best;
  }

  static <A, B, C extends Collection<? super B>> C mapInto(Collection<A> from,
      Function<? super A, ? extends B> f,
      C into) {
    for (A a : from) {
      into.add(f.apply(a));
    }
    return into;
  }

  static double sum(Collection<? extends Number> numbers) {
    double sum = 0;
    for (Number number : numbers) {
      sum += number.doubleValue();
    }
    return sum;
  }

  abstract static class Shape<S extends Shape<S>> implements Comparable<S> {
    int size;

    abstract S self();

    S grow(int by) {
      size += by;
      return self();
    }

    @Override
    public int compareTo(S other) {
      return Integer.compare(size, other.size);
    }
  }

  static class Disc extends Shape<Disc> {
    @Override
    Disc self() {
      return this;
    }

    Disc roll() {
      size *= 2;
      return this;
    }

    @Override
    public String toString() {
      return "disc of " + size;
    }
  }

  record Pair<A, B>(A first, B second) {
    <C> Pair<A, C> with(C other) {
      return new Pair<>(first, other);
    }

    Pair<B, A> swap() {
      return new Pair<>(second, first);
    }

    static <T> Pair<T, T> twice(T thing) {
      return new Pair<>(thing, thing);
    }
  }

  @Override
  public Object get() {
    List<Number> numbers = new ArrayList<>();
    mapInto(List.of("1", "22", "333"), Integer::valueOf, numbers);
    mapInto(List.of(1, 2), n -> n / 4.0, numbers);
    String nothing;
    try {
      nothing = greatest(Collections.<String>emptyList());
    } catch (NoSuchElementException e) {
      nothing = e.getMessage();
    }
    return numbers + " " + sum(numbers) + " " + greatest(List.of("pear", "plum", "apple")) + " "
        + greatest(List.of(new Disc().grow(3).roll(), new Disc().grow(5))) + " "
        + Pair.twice("x").with(3).swap() + " " + nothing;
  }
}
