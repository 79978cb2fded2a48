package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What interfaces of objects may be, and what `E(x)` is taken for.
class RemoteRulesTest {

  @TempDir
  Path dir;

  @BeforeEach
  void writeTheSmallestBasedir() {
    Folders.smallest(dir);
  }

  @Test
  void whatCanBeSentIsFine() {
    write("shared/Bank.java", """
        import java.util.*;
        import vatworks.vow.*;

        public interface Bank extends Remote {
          Vow<Account> open(String name, List<? extends Number> amounts);
          void close();
          default Vow<Account> open() { return null; }
          static int count(List<String> names) { return names.size(); }
          static <T> T same(T x) { return x; }
          private int same(int x) { return x; }

          interface Account extends Remote { Vow<Integer> balance(); }
          interface Marker {}
          interface Saving extends Account, Marker { @Override Vow<Integer> balance(); Vow<?> any(); }
          interface Box<T> extends Remote { Vow<T> content(); void put(T value); }
          interface Both extends Account, Box<String> {}
        }
        """.replace("default Vow<Account> open()", "default Vow<Account> reopen()"));
    assertThat(Basedir.load(dir).vats()).hasSize(1);
  }

  @Test
  void methodsAnswerVowsOrNothing() {
    write("shared/bank/Bank.java", """
        package bank;
        import vatworks.vow.*;

        public interface Bank extends Remote {
          int balance();
          Vow raw();
          java.util.Map.Entry<String, bank.Bank> entry();
          default String name() { return ""; }
          Nothing nothing();
        }
        """);
    assertRefused(
        """
        shared/bank/Bank.java:9: error: cannot find symbol
          Nothing nothing();
          ^
          symbol:   class Nothing
          location: interface Bank
        shared/bank/Bank.java:5: error: Bank.balance returns int: \
        a method of Bank, which extends Remote, returns Vow<T>, or void for a message without an answer
          int balance();
              ^
        shared/bank/Bank.java:6: error: Bank.raw returns Vow: \
        a method of Bank, which extends Remote, returns Vow<T>, or void for a message without an answer
          Vow raw();
              ^
        shared/bank/Bank.java:7: error: Bank.entry returns Entry<String,Bank>: \
        a method of Bank, which extends Remote, returns Vow<T>, or void for a message without an answer
          java.util.Map.Entry<String, bank.Bank> entry();
                                                 ^
        shared/bank/Bank.java:8: error: Bank.name returns String: \
        a method of Bank, which extends Remote, returns Vow<T>, or void for a message without an answer
          default String name() { return ""; }
                         ^
        5 errors\
        """);
  }

  @Test
  void methodsHaveNoTypeVariablesOfTheirOwn() {
    write("alice/Box.java", "interface Box<T> extends vatworks.vow.Remote {\n  <X> void put(X x, T t);\n}\n");
    assertRefused(
        """
        alice/Box.java:2: error: Box.put has type variables of its own: \
        a method of an interface that extends Remote has none, as a message names none
          <X> void put(X x, T t);
                   ^
        1 error\
        """);
  }

  @Test
  void namesAreDistinctAlsoWithThoseInherited() {
    write("alice/Bank.java", """
        import vatworks.vow.*;

        interface A extends Remote { void open(String name); void shut(); }
        interface B extends Remote { void open(int number); void shut(); }
        interface C extends A { void open(); }
        interface D extends A, B {}
        interface F extends D {}
        class Impl implements A, B {
          public void open(String name) {}
          public void open(int number) {}
          public void shut() {}
        }
        interface Twice extends Remote { void a(int x); void a(java.util.List<String> x); }
        """);
    assertRefused(
        """
        alice/Bank.java:5: error: C has two methods named open, C.open() and A.open(String): \
        expected distinct names, as a message names its method by nothing else
        interface C extends A { void open(); }
                                     ^
        alice/Bank.java:6: error: D has two methods named open, A.open(String) and B.open(int): \
        expected distinct names, as a message names its method by nothing else
        interface D extends A, B {}
        ^
        alice/Bank.java:8: error: Impl has two methods named open, A.open(String) and B.open(int): \
        expected distinct names, as a message names its method by nothing else
        class Impl implements A, B {
        ^
        alice/Bank.java:13: error: Twice has two methods named a, Twice.a(int) and Twice.a(List<String>): \
        expected distinct names, as a message names its method by nothing else
        interface Twice extends Remote { void a(int x); void a(java.util.List<String> x); }
                                                             ^
        4 errors\
        """);
  }

  @Test
  void methodsOfOtherInterfacesAreNone() {
    write("alice/Bank.java", """
        interface Bank extends vatworks.vow.Remote, AutoCloseable {
          void close();
        }
        """);
    assertRefused(
        """
        alice/Bank.java:1: error: Bank extends AutoCloseable, which does not extend Remote: \
        an interface that extends Remote has no methods of others
        interface Bank extends vatworks.vow.Remote, AutoCloseable {
        ^
        1 error\
        """);
  }

  @Test
  void localAndNestedInterfacesAreSeenToo() {
    write("alice/Other.java", """
        class Other {
          interface Nested extends vatworks.vow.Remote { int a(); }
          void method() {
            interface Local extends vatworks.vow.Remote { int b(); }
          }
        }
        """);
    assertThatThrownBy(() -> Basedir.load(dir))
        .hasMessageContaining("alice/Other.java:2: error: Nested.a returns int: ")
        .hasMessageContaining("alice/Other.java:4: error: Local.b returns int: ")
        .hasMessageEndingWith("2 errors");
  }

  private void write(String path, String text) {
    Folders.write(dir, path, text);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> Basedir.load(dir)).isInstanceOf(ContainerException.class).hasMessage(message);
  }
}
