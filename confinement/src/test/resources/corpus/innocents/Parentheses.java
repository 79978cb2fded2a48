// A small Lisp: lists read, lambdas closed over their scopes, lists printed.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Parentheses implements Supplier<Object> {

  private static final class Scope {
    private final Map<String, Object> names = new HashMap<>();
    private final Scope outer;

    Scope(Scope outer) {
      this.outer = outer;
    }

    Object find(String name) {
      for (Scope scope = this; scope != null; scope = scope.outer) {
        if (scope.names.containsKey(name)) {
          return scope.names.get(name);
        }
      }
      throw new IllegalStateException("nothing is called " + name);
    }
  }

  private interface Callable extends Function<List<Object>, Object> {}

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Object read() {
      while (text.charAt(at) <= ' ') {
        at++;
      }
      if (text.charAt(at) == '(') {
        at++;
        List<Object> list = new ArrayList<>();
        for (;;) {
          while (text.charAt(at) <= ' ') {
            at++;
          }
          if (text.charAt(at) == ')') {
            at++;
            return list;
          }
          list.add(read());
        }
      }
      int start = at;
      while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != ')') {
        at++;
      }
      String word = text.substring(start, at);
      return Character.isDigit(word.charAt(0)) ? (Object) Long.valueOf(word) : word;
    }
  }

  private static Object evaluate(Object form, Scope scope) {
    return switch (form) {
      case Long number -> number;
      case String name -> scope.find(name);
      case List<?> list when list.isEmpty() -> list;
      case List<?> list when "if".equals(list.get(0)) ->
        evaluate(list.get(Boolean.TRUE.equals(evaluate(list.get(1), scope)) ? 2 : 3), scope);
      case List<?> list when "define".equals(list.get(0)) -> {
        Object value = evaluate(list.get(2), scope);
        scope.names.put((String) list.get(1), value);
        yield value;
      }
      case List<?> list when "lambda".equals(list.get(0)) -> (Callable) arguments -> {
        Scope inner = new Scope(scope);
        List<?> parameters = (List<?>) list.get(1);
        for (int i = 0; i < parameters.size(); i++) {
          inner.names.put((String) parameters.get(i), arguments.get(i));
        }
        return evaluate(list.get(2), inner);
      };
      case List<?> list -> {
        List<Object> values = new ArrayList<>();
        for (Object each : list.subList(1, list.size())) {
          values.add(evaluate(each, scope));
        }
        yield ((Callable) evaluate(list.get(0), scope)).apply(values);
      }
      default -> throw new IllegalArgumentException("cannot evaluate " + form);
    };
  }

  @Override
  public Object get() {
    Scope global = new Scope(null);
    global.names.put("+", (Callable) a -> (Long) a.get(0) + (Long) a.get(1));
    global.names.put("-", (Callable) a -> (Long) a.get(0) - (Long) a.get(1));
    global.names.put("*", (Callable) a -> (Long) a.get(0) * (Long) a.get(1));
    global.names.put("<", (Callable) a -> (Long) a.get(0) < (Long) a.get(1));
    global.names.put("list", (Callable) a -> a);
    StringBuilder out = new StringBuilder();
    for (String text : new String[]{"(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
        "(fact 15)",
        "(define adder (lambda (a) (lambda (b) (+ a b))))", "((adder 3) 4)",
        "(define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))", "(fib 12)",
        "(list 1 (list 2 3) ( ) )", "(lost 1)"}) {
      try {
        Object value = evaluate(new Reader(text).read(), global);
        out.append(value instanceof Callable ? "function" : value).append('\n');
      } catch (IllegalStateException e) {
        out.append(e.getMessage());
      }
    }
    return out.toString();
  }
}
