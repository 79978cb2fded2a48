// Default, static and private methods of interfaces, and diamonds of them.
import java.util.function.Supplier;

public final class InterfaceMethods implements Supplier<Object> {

  interface Named {
    String name();

    default String greeting() {
      return polite("hello " + name());
    }

    private String polite(String text) {
      return mark(text) + ", please";
    }

    private static String mark(String text) {
      return "<" + text + ">";
    }

    static Named of(String name) {
      return () -> name;
    }
  }

  interface Loud extends Named {
    @Override
    default String greeting() {
      return Named.super.greeting().toUpperCase();
    }
  }

  interface Quiet extends Named {
    int SOFTNESS = 3;

    @Override
    default String greeting() {
      return "(" + Named.super.greeting() + ")".repeat(SOFTNESS);
    }
  }

  record Both(String name) implements Loud, Quiet {
    @Override
    public String greeting() {
      return Loud.super.greeting() + " " + Quiet.super.greeting();
    }
  }

  interface Stack<T> {
    void push(T thing);

    T pop();

    boolean isEmpty();

    default T peek() {
      T top = pop();
      push(top);
      return top;
    }

    default int drain() {
      int count = 0;
      while (!isEmpty()) {
        pop();
        count++;
      }
      return count;
    }

    static <T> Stack<T> linked() {
      record Node<T>(T thing, Node<T> below) {}
      return new Stack<>() {
        private Node<T> top;

        @Override
        public void push(T thing) {
          top = new Node<>(thing, top);
        }

        @Override
        public T pop() {
          T thing = top.thing();
          top = top.below();
          return thing;
        }

        @Override
        public boolean isEmpty() { return top == null; }
      };
    }
  }

  @Override
  public Object get() {
    Stack<String> stack = Stack.linked();
    for (String word : new String[]{"to", "be", "or", "not"}) {
      stack.push(word);
    }
    Loud loud = () -> "carol";
    return Named.of("alice").greeting() + "\n" + new Both("bob").greeting() + "\n" + loud.greeting() + "\n"
        + stack.peek() + stack.pop() + stack.peek() + stack.drain();
  }
}
