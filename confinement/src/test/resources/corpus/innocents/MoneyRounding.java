// Money shared out to the last cent, under every rounding mode.
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class MoneyRounding implements Supplier<Object> {

  record Money(BigDecimal amount, String currency) {
    Money(String amount, String currency) {
      this(new BigDecimal(amount), currency);
    }

    Money {
      amount = amount.setScale(2, RoundingMode.HALF_EVEN);
    }

    Money plus(Money other) {
      if (!currency.equals(other.currency)) {
        throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
      }
      return new Money(amount.add(other.amount), currency);
    }

    List<Money> split(int... shares) {
      int total = 0;
      for (int share : shares) {
        total += share;
      }
      BigDecimal rest = amount;
      List<Money> parts = new ArrayList<>();
      for (int share : shares) {
        BigDecimal part = amount.multiply(BigDecimal.valueOf(share)).divide(BigDecimal.valueOf(total), 2,
            RoundingMode.FLOOR);
        parts.add(new Money(part, currency));
        rest = rest.subtract(part);
      }
      BigDecimal cent = new BigDecimal("0.01");
      for (int i = 0; rest.signum() > 0; i++, rest = rest.subtract(cent)) {
        parts.set(i, new Money(parts.get(i).amount.add(cent), currency));
      }
      return parts;
    }

    @Override
    public String toString() {
      return amount.toPlainString() + " " + currency;
    }
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    for (RoundingMode mode : RoundingMode.values()) {
      out.append(mode).append(':');
      for (String text : new String[]{"2.5", "-2.5", "1.1", "-1.6"}) {
        try {
          out.append(' ').append(new BigDecimal(text).setScale(0, mode));
        } catch (ArithmeticException e) {
          out.append(" inexact");
        }
      }
      out.append('\n');
    }
    Money sum = new Money("0", "EUR");
    for (Money part : new Money("100", "EUR").split(1, 1, 1)) {
      out.append(part).append(", ");
      sum = sum.plus(part);
    }
    try {
      sum.plus(new Money("1", "USD"));
    } catch (IllegalArgumentException e) {
      out.append(e.getMessage()).append(", ");
    }
    BigDecimal third = BigDecimal.ONE.divide(new BigDecimal("3"), MathContext.DECIMAL64);
    BigDecimal growth = BigDecimal.ONE;
    for (int year = 0; year < 10; year++) {
      growth = growth.multiply(new BigDecimal("1.035"), new MathContext(12, RoundingMode.HALF_UP));
    }
    return out.append(sum).append('\n').append(third).append(' ').append(growth).append(' ')
        .append(new BigDecimal("2.50").equals(new BigDecimal("2.5")))
        .append(new BigDecimal("2.50").compareTo(new BigDecimal("2.5")))
        .append(new BigDecimal("2.50").stripTrailingZeros()).append(' ')
        .append(new BigDecimal("1E+3").toPlainString())
        .append(' ').append(new BigDecimal("123.4500").precision()).append(new BigDecimal("123.4500").scale())
        .append(' ').append(new BigDecimal("-7.25").remainder(new BigDecimal("2"))).append(' ')
        .append(new BigDecimal("99.995").max(new BigDecimal("100")).negate().abs().pow(3)).toString();
  }
}
