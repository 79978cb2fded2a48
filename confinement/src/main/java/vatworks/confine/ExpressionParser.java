package vatworks.confine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vatworks.confine.Expression.Operation;

/// Reads a formula: `4 + this/4 * a`. `this` is the size of the receiver, `a` that of the first argument, `b`
/// of the second, and so on; there are `+`, `-`, `*`, `/`, parentheses, `min(x, y)` and `max(x, y)`.
final class ExpressionParser {

  private static final Pattern TOKEN = Pattern.compile("[0-9]+|[a-z]+|[-+*/(),]");

  private final String text;
  private final List<String> tokens;
  private int next;

  private ExpressionParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    tokens = matcher.results().map(result -> result.group()).toList();
    if (!tokens.stream().collect(Collectors.joining()).equals(text.replace(" ", ""))) {
      throw new IllegalArgumentException("the formula \"" + text + "\" has a character that no formula has");
    }
  }

  /// @throws IllegalArgumentException if it is no formula; the message says where
  static Expression parse(String text) {
    ExpressionParser parser = new ExpressionParser(text);
    Expression sum = parser.sum();
    if (parser.next < parser.tokens.size()) {
      throw parser.expected("the end");
    }
    return sum;
  }

  private Expression sum() {
    Expression left = product();
    while (is("+") || is("-")) {
      Operation operation = take().equals("+") ? Operation.PLUS : Operation.MINUS;
      left = new Expression.Binary(operation, left, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = term();
    while (is("*") || is("/")) {
      Operation operation = take().equals("*") ? Operation.TIMES : Operation.DIVIDED;
      left = new Expression.Binary(operation, left, term());
    }
    return left;
  }

  private Expression term() {
    if (next == tokens.size()) {
      throw expected("a number, this, or a letter for an argument");
    }
    String token = take();
    if (Character.isDigit(token.charAt(0))) {
      return new Expression.Number(Long.parseLong(token));
    }
    return switch (token) {
      case "this" -> new Expression.Size(0);
      case "(" -> {
        Expression inner = sum();
        require(")");
        yield inner;
      }
      case "min", "max" -> {
        require("(");
        Expression left = sum();
        require(",");
        Expression right = sum();
        require(")");
        yield new Expression.Binary(
            token.equals("min") ? Operation.MIN : Operation.MAX, left, right);
      }
      default -> {
        if (token.length() != 1 || !Character.isLetter(token.charAt(0))) {
          next--;
          throw expected("a number, this, or a letter for an argument");
        }
        yield new Expression.Size(token.charAt(0) - 'a' + 1);
      }
    };
  }

  private boolean is(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }

  private String take() {
    return tokens.get(next++);
  }

  private void require(String token) {
    if (!is(token)) {
      throw expected(token);
    }
    next++;
  }

  private IllegalArgumentException expected(String what) {
    String found = next < tokens.size() ? tokens.get(next) : "the end";
    return new IllegalArgumentException(
        "the formula \"" + text + "\" has " + found + " where " + what + " was expected");
  }
}
