// Factorials, Fibonacci numbers and digits of e, in whole numbers of any size.
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class BigNumbers implements Supplier<Object> {

  private final Map<Integer, BigInteger> known = new HashMap<>();

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  private BigInteger fibonacci(int n) {
    if (n < 2) {
      return BigInteger.valueOf(n);
    }
    BigInteger found = known.get(n);
    if (found == null) {
      found = fibonacci(n - 1).add(fibonacci(n - 2));
      known.put(n, found);
    }
    return found;
  }

  private static String digitsOfE(int digits) {
    BigInteger unit = BigInteger.TEN.pow(digits + 5);
    BigInteger sum = BigInteger.ZERO;
    BigInteger term = unit;
    for (int n = 1; term.signum() > 0; n++) {
      sum = sum.add(term);
      term = term.divide(BigInteger.valueOf(n));
    }
    String text = sum.toString();
    return text.charAt(0) + "." + text.substring(1, digits + 1);
  }

  @Override
  public Object get() {
    BigInteger[] parts = factorial(30).divideAndRemainder(BigInteger.valueOf(1_000_000_007));
    return factorial(52) + "\n" + fibonacci(200) + "\n" + digitsOfE(60) + "\n" + parts[0] + " " + parts[1]
        + "\n"
        + BigInteger.valueOf(-255).toString(16) + " " + new BigInteger("zz", 36) + " "
        + factorial(20).gcd(fibonacci(60)) + " " + fibonacci(90).negate().mod(BigInteger.TEN) + " "
        + BigInteger.TWO.modPow(BigInteger.valueOf(1000), BigInteger.valueOf(997)) + " "
        + factorial(25).bitLength() + " " + factorial(21).longValue();
  }
}
