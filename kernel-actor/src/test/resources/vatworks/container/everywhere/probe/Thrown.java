import java.util.List;
import java.util.ArrayList;
import java.util.function.Consumer;

/** What the JVM, and the JDK, say of mistakes. */
final class Thrown {
  private static final class Mine extends NullPointerException {
    private static final long serialVersionUID = 1;
  }

  private int field;
  private final Consumer<String> log;

  Thrown(Consumer<String> log) {
    this.log = log;
  }

  static String nothing() {
    return null;
  }

  static Object text() {
    return "text";
  }

  static int five() {
    return 5;
  }

  static int[] three() {
    return new int[3];
  }

  void run() {
    Thrown none = (Thrown) (Object) nothing();
    int[] noNumbers = (int[]) (Object) nothing();
    caught(() -> nothing().length());
    caught(() -> none.field++);
    caught(() -> noNumbers[five()]++);
    caught(() -> log.accept("" + noNumbers.length));
    caught(() -> { throw (RuntimeException) (Object) nothing(); });
    caught(() -> { throw new NullPointerException(); });
    caught(() -> { throw new NullPointerException("Cannot invoke \"it\""); });
    caught(() -> { throw new Mine(); });
    caught(() -> { int unboxed = (Integer) (Object) nothing(); });
    caught(() -> log.accept("" + (Integer) text()));
    caught(() -> log.accept("" + (Thrown) text()));
    caught(() -> log.accept("" + (int[]) text()));
    caught(() -> ((Runnable) (Object) this).run());
    caught(() -> log.accept("" + (List<?>) (Object) new Mine[0]));
    caught(() -> log.accept("" + three()[five()]));
    caught(() -> log.accept("" + new int[3][-five()].length));
    caught(() -> log.accept("" + new int[-five()].length));
    caught(() -> ((Object[]) new String[1])[0] = five());
    caught(() -> ((Object[]) new Mine[1])[0] = this);
    caught(() -> log.accept("" + 1 / (five() - 5) + 1L % (five() - 5L)));
    caught(() -> log.accept("" + Math.addExact(Integer.MAX_VALUE, five()) + Math.toIntExact(1L << 40)));
    caught(() -> log.accept("" + Integer.parseInt("tıtle") + Long.parseLong("")));
    caught(() -> log.accept("" + Double.parseDouble("1,5")));
    caught(() -> log.accept("abc".substring(five()) + "abc".charAt(five())));
    caught(() -> log.accept("" + "abc".charAt(five())));
    caught(() -> log.accept("" + List.of(1, 2).get(five())));
    caught(() -> log.accept("" + new ArrayList<>(List.of(1)).remove(five())));
    caught(() -> List.of(1).add(five()));
    caught(() -> List.of((Object) nothing()));
    caught(() -> log.accept("" + new ArrayList<>().iterator().next()));
    caught(() -> { for (List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); ; ) { for (Integer i : l) { l.remove(i); } } });
    caught(() -> log.accept("" + Hashes.Colour.valueOf("BLUE")));
    caught(() -> { Object o = switch (Hashes.Colour.valueOf(nothing())) { case RED -> 1; case GREEN -> 2; }; });
    caught(() -> System.arraycopy(new int[2], 0, new int[1], 0, 2));
    caught(() -> System.arraycopy(new int[2], 0, new long[1], 0, 1));
    caught(() -> { throw new IllegalStateException("outer " + this, new Mine()); });
    caught(() -> { throw (RuntimeException) new Mine().initCause(mistake()).initCause(mistake()); });
    caught(() -> { throw new IllegalStateException(mistake()); });
    caught(() -> { throw (RuntimeException) new Mine().initCause(null).initCause(new Mine()); });
    caught(() -> { throw new IllegalStateException(new ClassCastException()); });
  }

  private static RuntimeException mistake() {
    try {
      throw new IllegalStateException("no mistake: " + (Thrown) text());
    } catch (ClassCastException e) {
      return e;
    }
  }

  private void caught(Runnable mistake) {
    try {
      mistake.run();
      log.accept("no mistake");
    } catch (RuntimeException e) {
      log.accept(e + " / " + e.getMessage() + " / " + e.getCause() + " / " + e.hashCode());
    } catch (Error e) {
      log.accept("error " + e);
    }
  }
}
