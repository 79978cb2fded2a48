// A tokenizer and a recursive-descent parser for arithmetic, with positions in its complaints.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class Calculator implements Supplier<Object> {

  enum Kind {
    NUMBER,
    OPERATOR,
    OPEN,
    CLOSE,
    END
  }

  record Token(Kind kind, String text, int position) {}

  static final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    SyntaxError(String message, int position) {
      super(message + " at " + position);
    }
  }

  static final class Parser {
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Parser(String text) {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        int start = i;
        if (c == ' ') {
          i++;
        } else if (Character.isDigit(c)) {
          while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
          }
          tokens.add(new Token(Kind.NUMBER, text.substring(start, i), start));
        } else if ("+-*/^".indexOf(c) >= 0) {
          tokens.add(new Token(Kind.OPERATOR, String.valueOf(c), i++));
        } else if (c == '(' || c == ')') {
          tokens.add(new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, "" + c, i++));
        } else {
          throw new SyntaxError("unexpected '" + c + "'", i);
        }
      }
      tokens.add(new Token(Kind.END, "", text.length()));
    }

    double parse() {
      double value = sum();
      expect(Kind.END);
      return value;
    }

    private double sum() {
      double value = product();
      while (accept("+") || accept("-")) {
        boolean plus = tokens.get(next - 1).text().equals("+");
        double right = product();
        value = plus ? value + right : value - right;
      }
      return value;
    }

    private double product() {
      double value = power();
      for (;;) {
        if (accept("*")) {
          value *= power();
        } else if (accept("/")) {
          value /= power();
        } else {
          return value;
        }
      }
    }

    private double power() {
      double base = unary();
      if (!accept("^")) {
        return base;
      }
      double exponent = power();
      double value = 1;
      for (int i = 0; i < exponent; i++) {
        value *= base;
      }
      return value;
    }

    private double unary() {
      if (accept("-")) {
        return -unary();
      }
      Token token = tokens.get(next++);
      return switch (token.kind()) {
        case NUMBER -> Double.parseDouble(token.text());
        case OPEN -> {
          double value = sum();
          expect(Kind.CLOSE);
          yield value;
        }
        case OPERATOR, CLOSE, END -> throw new SyntaxError("expected a number, found '" + token.text() + "'",
            token.position());
      };
    }

    private boolean accept(String operator) {
      Token token = tokens.get(next);
      boolean found = token.kind() == Kind.OPERATOR && token.text().equals(operator);
      next += found ? 1 : 0;
      return found;
    }

    private void expect(Kind kind) {
      Token token = tokens.get(next++);
      if (token.kind() != kind) {
        throw new SyntaxError("expected " + kind + ", found " + token.kind(), token.position());
      }
    }
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    for (String text : List.of("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-4 / (2 - 4)", "1 / 0", "1 +",
        "2 * (3",
        "4 $ 4", "0.5 * 0.25 - 7")) {
      try {
        out.append(text).append(" = ").append(new Parser(text).parse()).append('\n');
      } catch (SyntaxError e) {
        out.append(text).append(": ").append(e.getMessage()).append('\n');
      }
    }
    return out.toString();
  }
}
