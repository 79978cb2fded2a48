// An expression tree that simplifies and differentiates itself, by patterns.
import java.util.function.Supplier;

public final class InstanceofPatterns implements Supplier<Object> {

  sealed interface Term {}

  record Number(double value) implements Term {
    @Override
    public String toString() {
      return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
  }

  record Variable(String name) implements Term {
    @Override
    public String toString() {
      return name;
    }
  }

  record Sum(Term left, Term right) implements Term {
    @Override
    public String toString() {
      return "(" + left + " + " + right + ")";
    }
  }

  record Product(Term left, Term right) implements Term {
    @Override
    public String toString() {
      return left + " * " + right;
    }
  }

  private static Term derive(Term term, String by) {
    if (term instanceof Number) {
      return new Number(0);
    } else if (term instanceof Variable(String name)) {
      return new Number(name.equals(by) ? 1 : 0);
    } else if (term instanceof Sum sum) {
      return simplify(new Sum(derive(sum.left(), by), derive(sum.right(), by)));
    } else if (term instanceof Product(Term left, Term right)) {
      return simplify(new Sum(new Product(derive(left, by), right), new Product(left, derive(right, by))));
    }
    throw new AssertionError(term);
  }

  private static Term simplify(Term term) {
    if (term instanceof Sum(Term l, Term r)) {
      Term left = simplify(l);
      Term right = simplify(r);
      if (left instanceof Number(double a) && right instanceof Number(double b)) {
        return new Number(a + b);
      }
      if (left instanceof Number n && n.value() == 0) {
        return right;
      }
      if (!(right instanceof Number n) || n.value() != 0) {
        return left.equals(right) ? simplify(new Product(new Number(2), left)) : new Sum(left, right);
      }
      return left;
    }
    if (term instanceof Product(Term l, Term r)) {
      Term left = simplify(l);
      Term right = simplify(r);
      return switch (left) {
        case Number(double a) when a == 0 -> left;
        case Number(double a) when a == 1 -> right;
        case Number(double a) when right instanceof Number(double b) -> new Number(a * b);
        default -> right instanceof Number ? simplify(new Product(right, left)) : new Product(left, right);
      };
    }
    return term;
  }

  private static double value(Term term, double x) {
    return switch (term) {
      case Number(double value) -> value;
      case Variable variable -> x;
      case Sum(Term left, Term right) -> value(left, x) + value(right, x);
      case Product(Term left, Term right) -> value(left, x) * value(right, x);
    };
  }

  @Override
  public Object get() {
    Term x = new Variable("x");
    Term polynomial = new Sum(new Product(new Number(3), new Product(x, x)),
        new Sum(new Product(x, new Number(2)), new Number(0.5)));
    Term slope = derive(polynomial, "x");
    return polynomial + "\n" + slope + "\n" + derive(slope, "x") + "\n" + derive(polynomial, "y") + "\n"
        + value(polynomial, 2) + " " + value(slope, 2) + " " + simplify(polynomial).equals(polynomial);
  }
}
