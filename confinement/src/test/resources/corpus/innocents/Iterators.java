// Iterators over ranges, grids and trees, lazily combined.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

public final class Iterators implements Supplier<Object> {

  interface Sequence<T> extends Iterable<T> {
    default Sequence<T> filter(Predicate<? super T> wanted) {
      return () -> new Iterator<>() {
        private final Iterator<T> source = Sequence.this.iterator();
        private T next;
        private boolean ready;

        @Override
        public boolean hasNext() {
          while (!ready && source.hasNext()) {
            next = source.next();
            ready = wanted.test(next);
          }
          return ready;
        }

        @Override
        public T next() {
          if (!hasNext()) {
            throw new NoSuchElementException("the sequence is over");
          }
          ready = false;
          return next;
        }
      };
    }

    default <R> Sequence<R> map(Function<? super T, ? extends R> f) {
      return () -> {
        Iterator<T> source = iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return source.hasNext();
          }

          @Override
          public R next() {
            return f.apply(source.next());
          }
        };
      };
    }

    default String join(String separator) {
      StringBuilder out = new StringBuilder();
      for (T element : this) {
        out.append(out.isEmpty() ? "" : separator).append(element);
      }
      return out.toString();
    }
  }

  record Range(int from, int to) implements Sequence<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        private int next = from;

        @Override
        public boolean hasNext() {
          return next < to;
        }

        @Override
        public Integer next() {
          return next++;
        }
      };
    }
  }

  record Tree(int value, Tree left, Tree right) implements Sequence<Integer> {
    static Tree balanced(int from, int to) {
      int middle = (from + to) / 2;
      return from >= to ? null : new Tree(middle, balanced(from, middle), balanced(middle + 1, to));
    }

    @Override
    public Iterator<Integer> iterator() {
      Deque<Tree> path = new ArrayDeque<>();
      descend(path, this);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return !path.isEmpty();
        }

        @Override
        public Integer next() {
          Tree node = path.pop();
          descend(path, node.right());
          return node.value();
        }
      };
    }

    private static void descend(Deque<Tree> path, Tree from) {
      for (Tree node = from; node != null; node = node.left()) {
        path.push(node);
      }
    }
  }

  @Override
  public Object get() {
    Iterator<Integer> brief = new Range(0, 3).filter(n -> n > 1).iterator();
    brief.next();
    String over;
    try {
      over = String.valueOf(brief.next());
    } catch (NoSuchElementException e) {
      over = e.getMessage();
    }
    return new Range(0, 20).filter(n -> n % 3 == 0).map(n -> n * n).join(",") + " "
        + Tree.balanced(0, 15).filter(n -> (n & 1) == 1).map(Integer::toBinaryString).join(" ") + " " + over;
  }
}
