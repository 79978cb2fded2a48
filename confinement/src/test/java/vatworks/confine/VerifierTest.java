package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a vat's sources may not do, and where a rejection says that it was.
class VerifierTest {

  @Test
  void whatIsRefusedIsNamedWithItsLineAndAdvice() {
    assertRejected(
        """
        // bot.Index
        package bot;
        class Index {
          void run() {
            System.exit(1);
          }
        }
        """,
        "bot/Index.java:5: Index.run uses java.lang.System.exit(int): a vat cannot act on the JVM");
  }

  @Test
  void everythingIsSaidAtOnceInTheOrderOfTheSources() {
    assertRejected(
        """
        // bot.Index
        package bot;
        class Index {
          static final long START = System.nanoTime();
          Index() {
            new Thread(() -> System.gc()).start();
          }
          static class Inner {
            String text(Object it) {
              return String.format("%s", it);
            }
          }
        }
        """,
        "bot/Index.java:4: Index.static uses java.lang.System.nanoTime(): ",
        "bot/Index.java:6: Index.new uses java.lang.System.gc(): ",
        "bot/Index.java:6: Index.new uses java.lang.Thread: a vat has no threads: ",
        "bot/Index.java:10: Index.Inner.text uses java.lang.String.format(String, Object[]): ");
  }

  @Test
  void aMethodReferenceUsesWhatItRefersTo() {
    assertRejected(
        """
        // Index
        class Index {
          java.util.function.LongSupplier clock() {
            return System::currentTimeMillis;
          }
        }
        """,
        "Index.java:4: Index.clock uses java.lang.System.currentTimeMillis(): ");
  }

  @Test
  void whatIsNamedInAnyOtherWayIsUsedToo() {
    assertRejected(
        """
        // Index
        class Index extends ClassLoader implements java.util.concurrent.Executor {
          java.util.Random random;
          Thread[][] threads() throws java.io.IOException {
            Object it = java.io.File.class;
            if (it instanceof Process) {
              return (ThreadGroup[]) it == null ? null : new Thread[1][2];
            }
            try {
              return null;
            } catch (SecurityException | java.util.concurrent.CompletionException e) {
              return null;
            }
          }
          public void execute(Runnable task) {}
        }
        """,
        "Index.java: Index uses java.lang.ClassLoader: ",
        "Index.java: Index uses java.util.Random: ",
        "Index.java: Index uses java.util.concurrent.Executor: ",
        "Index.java: Index.threads uses java.io.IOException: ",
        "Index.java: Index.threads uses java.lang.Thread: ",
        "Index.java:2: Index.new uses java.lang.ClassLoader.new(): ",
        "Index.java:5: Index.threads uses java.io.File: ",
        "Index.java:6: Index.threads uses java.lang.Process: ",
        "Index.java:7: Index.threads uses java.lang.Thread: ",
        "Index.java:7: Index.threads uses java.lang.ThreadGroup: ",
        "Index.java:11: Index.threads uses java.lang.SecurityException: ",
        "Index.java:11: Index.threads uses java.util.concurrent.CompletionException: ");
  }

  @Test
  void aMemberThatIsRefusedIsSoThroughASubclass() {
    assertRejected(
        """
        // Index
        class Index extends IllegalStateException implements Cloneable {
          int frames() throws CloneNotSupportedException {
            super.clone();
            return getStackTrace().length;
          }
        }
        """,
        "Index.java:4: Index.frames uses java.lang.Object.clone(): ",
        "Index.java:5: Index.frames uses Index.getStackTrace(): ");
  }

  @Test
  void anInterfaceOfTheVatsOwnOpensNothingThatIsRefused() {
    assertRejected(
        """
        // Index
        interface Printing {
          void printStackTrace();
        }
        class Index extends RuntimeException implements Printing {
          static void run(Printing it) {
            it.printStackTrace();
          }
        }
        """,
        "Index.java: Index implements Printing.printStackTrace() by what it inherits from Java: ");
  }

  @Test
  void locksAndNativeCodeAndHooksAreRefused() {
    assertRejected(
        """
        // Index
        class Index implements java.io.Serializable {
          native void code();
          synchronized void locked() {}
          void locking() {
            synchronized (this) {
              locked();
            }
          }
          protected void finalize() {}
          Object readResolve() {
            return this;
          }
          int $vat$mine;
          void $vat$hash() {}
        }
        """,
        "Index.java: Index has the name $vat$mine: names with $vat$ are for what is added",
        "Index.java: Index.$vat$hash has the name $vat$hash: ",
        "Index.java: Index.code is native: a vat has Java alone",
        "Index.java: Index.finalize is a finalizer: ",
        "Index.java: Index.locked is synchronized: a vat has one thread, and needs no locks",
        "Index.java: Index.readResolve is a hook of Java's serialization: ",
        "Index.java:6: Index.locking is synchronized: ",
        "Index.java:8: Index.locking is synchronized: ");
  }

  @Test
  void aVatImplementsOnlyWhatTheJdkDoesNotTrust() {
    assertRejected(
        """
        // Index
        abstract class Index implements CharSequence, Comparable<Index> {}
        """,
        "Index.java: Index implements java.lang.CharSequence: that is only for the JDK's own classes: ");
  }

  @Test
  void packagesThatAreNotTheVatsAreReserved() {
    assertRejected(
        """
        // vatworks.vow.Index
        package vatworks.vow;
        class Index {}
        """,
        "vatworks/vow/Index.java: Index is in the package vatworks.vow: ");
  }

  @Test
  void concatenationIsInlined() {
    String source = """
        // Index
        class Index {
          String text(int it) {
            return "it is " + it;
          }
        }
        """;

    assertThat(lines(Compiled.of(source))).isEmpty();
    assertThat(lines(Compiled.of(source, "-XDstringConcat=indyWithConstants"))).containsExactly(
        "Index.java:4: Index.text has texts put together at run time: compile it with "
            + "-XDstringConcat=inline");
  }

  @Test
  void theLanguageIsAVats() {
    assertRejected(
        """
        // bot.Index
        package bot;
        import java.math.BigInteger;
        import java.util.Comparator;
        import java.util.List;
        import java.util.function.Function;
        import java.util.function.Supplier;
        class Index {
          sealed interface Card permits Suit, Tarot {}
          enum Suit implements Card {
            CLUBS, HEARTS {
              @Override int worth() { return 2; }
            };
            int worth() { return 1; }
          }
          record Tarot(int number, String name) implements Card {
            Tarot {
              assert number >= 0 : name;
            }
          }
          @FunctionalInterface interface Twice<T extends Comparable<T>> { T of(T it); }
          @interface Marked {}
          static int count;
          volatile int spun;
          private final Supplier<Object> made = Object::new;
          static int worth(Card card) {
            return switch (card) {
              case Suit.CLUBS -> 1;
              case Suit suit when suit.worth() > 1 -> suit.ordinal();
              case Suit suit -> 0;
              case Tarot(int number, var name) when number > 3 -> number + name.length();
              case Tarot(int number, String name) -> number;
            };
          }
          static String text(Object it) {
            return switch (it) {
              case null -> "none";
              case Integer i when i > 3 -> "large";
              case Character c -> "letter";
              case int[] many -> "many " + many.clone().length;
              default -> it.toString() + it.hashCode() + it.getClass().getName();
            };
          }
          static int kind(String name) {
            switch (name) {
              case "a": return 1;
              case "b": return 2;
              default: return 3;
            }
          }
          @Marked String block() {
            return \"""
                A text
                block
                \""".strip() + count++;
          }
          <T extends Comparable<T> & Supplier<T>> T greater(T a, T b) {
            Twice<Integer> twice = it -> it * 2;
            Function<String, Integer> length = String::length;
            Comparator<String> order = String::compareTo;
            int[][] grid = new int[3][4];
            for (int[] row : grid) {
              row[0] += length.apply("x") + order.compare("a", "b") + twice.of(2);
            }
            try {
              Object o = List.of(a, b).size();
              if (o instanceof Integer i && i > 2) {
                throw new IllegalStateException("many: " + i);
              }
            } catch (IllegalStateException | ArithmeticException e) {
              Throwable cause = e.getCause();
              throw new Mine(e.getMessage(), cause);
            } finally {
              spun++;
            }
            Runnable run = new Runnable() {
              @Override public void run() { spun = grid.length; }
            };
            run.run();
            return a.compareTo(b) > 0 ? a : b;
          }
          static class Mine extends RuntimeException {
            private static final long serialVersionUID = 1;
            Mine(String message, Throwable cause) { super(message, cause); }
            @Override public String toString() { return "mine " + super.toString(); }
          }
          BigInteger large() {
            return BigInteger.valueOf(Math.max(1, 2)).multiply(BigInteger.TEN);
          }
        }
        """);
  }

  @Test
  void userspaceIsAVatsAndWhatIsBehindItIsNot() {
    assertRejected(
        """
        // bot.Index
        package bot;
        import static vatworks.vow.E.E;
        import vatworks.vow.Log;
        import vatworks.vow.Problem;
        import vatworks.vow.Remote;
        import vatworks.vow.Vow;
        interface Bot extends Remote {
          Vow<String> ask(String what);
        }
        class Index implements Bot {
          public Vow<String> ask(String what) {
            return E(this).ask(what + "?").then(it -> it + "!").catching(Problem::type)
                .settled(it -> switch (it) {
                  case Vow.Settled.Fulfilled(String value) -> value;
                  case Vow.Settled.Rejected(Problem reason) -> {
                    Log.line(reason.getMessage());
                    throw reason;
                  }
                });
          }
        }
        """);
    assertRejected(
        """
        // bot.Index
        package bot;
        class Index {
          Object it = vatworks.vow.FakeVat.class;
          vatworks.vat.Budget budget;
        }
        """,
        "bot/Index.java: Index uses vatworks.vat.Budget: ",
        "bot/Index.java:4: Index.new uses vatworks.vow.FakeVat: it is userspace's own: ");
  }

  private static void assertRejected(String source, String... beginnings) {
    List<String> found = lines(Compiled.of(source));
    assertThat(found).as(found.stream().collect(Collectors.joining("\n"))).hasSize(beginnings.length);
    for (int i = 0; i < beginnings.length; i++) {
      assertThat(found.get(i)).startsWith(beginnings[i]);
    }
  }

  private static List<String> lines(Map<String, byte[]> classes) {
    return Verifier.check(classes, Compiled.userspace()).stream().map(Rejection::toString).toList();
  }
}
