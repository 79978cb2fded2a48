package vatworks.confine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/// What can be named at one place of a random program.
final class RandomScope {

  /// What may be done with a variable: all may be read.
  enum Use {
    /// Assigned to, and captured.
    FIELD,
    /// Likewise, where there is an object of the program's class.
    INSTANCE_FIELD,
    /// Captured.
    FINAL,
    /// Assigned to.
    LOCAL,
    /// Neither.
    COUNTER
  }

  record Variable(String kind, String name, Use use) {

    boolean isAssignable() {
      return use == Use.LOCAL || use == Use.FIELD || use == Use.INSTANCE_FIELD;
    }
  }

  /// A method of the program.
  ///
  /// @param last its last argument, which says how often it may call itself; empty where another one
  /// calls
  record Method(String name, String result, List<String> parameters, boolean isStatic, boolean isChecked,
      String last) {}

  /// Between two braces, or two marks of a template.
  ///
  /// @param result the kind of what may be returned; empty if nothing may
  record Level(List<Variable> variables, List<String> loops, List<Method> methods, String result,
      boolean isChecked, boolean isOuter, boolean hasThis) {

    Level {
      variables = new ArrayList<>(variables);
      loops = new ArrayList<>(loops);
      methods = List.copyOf(methods);
    }

    Level copy() {
      return new Level(variables, loops, methods, result, isChecked, isOuter, hasThis);
    }

    /// Nobody jumps out of it.
    Level still() {
      return new Level(variables, List.of(), methods, "", isChecked, isOuter, hasThis);
    }

    /// Likewise, and it has only what lambdas capture.
    Level capturing() {
      List<Variable> captured = variables.stream()
          .filter(it -> it.use != Use.LOCAL && it.use != Use.COUNTER).toList();
      return new Level(captured, List.of(), methods, "", false, isOuter, hasThis);
    }

    /// Likewise, and nothing is assigned to.
    Level guarding() {
      Level level = capturing();
      level.variables.replaceAll(it -> new Variable(it.kind, it.name, Use.FINAL));
      return level;
    }

    /// It has only what is static.
    Level alone() {
      List<Variable> captured = variables.stream().filter(it -> it.use == Use.FIELD).toList();
      List<Method> others = methods.stream().filter(it -> it.last.isEmpty()).toList();
      return new Level(captured, List.of(), others, "", false, isOuter, false);
    }

    Level returning(String kind) {
      return new Level(variables, loops, methods, kind, isChecked, isOuter, hasThis);
    }

    Level checked() {
      return new Level(variables, loops, methods, result, true, isOuter, hasThis);
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();

  RandomScope(Level first) {
    levels.push(first);
  }

  Level now() {
    return levels.peek();
  }

  void push(UnaryOperator<Level> change) {
    levels.push(change.apply(now().copy()));
  }

  void pop() {
    levels.pop();
  }

  /// Has the innermost level changed, until it ends.
  void become(UnaryOperator<Level> change) {
    levels.push(change.apply(levels.pop()));
  }

  void add(Variable variable) {
    now().variables.add(variable);
  }

  List<Variable> readable(String kind) {
    return now().variables.stream().filter(it -> it.kind.equals(kind)).toList();
  }

  List<Variable> assignable(String kind) {
    return now().variables.stream().filter(it -> it.kind.equals(kind) && it.isAssignable()).toList();
  }

  List<Method> callable(String kind) {
    return now().methods.stream().filter(it -> it.result.equals(kind))
        .filter(it -> (it.isStatic || now().hasThis) && (!it.isChecked || now().isChecked)).toList();
  }

  /// Whether what a template needs is there.
  boolean has(String need) {
    String kind = need.substring(need.indexOf(':') + 1);
    return switch (need.substring(0, need.length() - kind.length())) {
      case "set:" -> !assignable(kind).isEmpty();
      case "call:" -> now().isOuter && !callable(kind).isEmpty();
      default -> switch (need) {
        case "outer" -> now().isOuter;
        case "checked" -> now().isChecked;
        case "loop" -> !now().loops.isEmpty();
        case "result" -> !now().result.isEmpty();
        default -> throw new IllegalArgumentException("a template cannot need " + need);
      };
    };
  }
}
