// The rule: what a number's length is, its calls are charged by: nobody lies about it.
// Expect: refused java.math.BigInteger
import java.math.BigInteger;
import java.util.function.Supplier;

public final class ExtendsABigInteger implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger large = new BigInteger("7").pow(100);
    return new Liar(large.toByteArray()).multiply(large).signum();
  }

  static final class Liar extends BigInteger {
    private static final long serialVersionUID = 1;

    Liar(byte[] bytes) {
      super(bytes);
    }

    @Override
    public int bitLength() {
      return 0;
    }
  }
}
