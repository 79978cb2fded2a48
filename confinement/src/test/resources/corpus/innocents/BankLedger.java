// A ledger of accounts: transfers are booked twice, and the books always balance.
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public final class BankLedger implements Supplier<Object> {

  record Entry(int number, String account, BigDecimal amount, String text) {}

  static class InsufficientFunds extends Exception {
    private static final long serialVersionUID = 1;
    private final BigDecimal missing;

    InsufficientFunds(String account, BigDecimal missing) {
      super("account " + account + " lacks " + missing);
      this.missing = missing;
    }

    BigDecimal missing() {
      return missing;
    }
  }

  private final Map<String, BigDecimal> balances = new LinkedHashMap<>();
  private final List<Entry> journal = new ArrayList<>();

  private void open(String account, String amount) {
    balances.put(account, new BigDecimal(amount).setScale(2, RoundingMode.HALF_EVEN));
  }

  private void transfer(String from, String to, BigDecimal amount, String text) throws InsufficientFunds {
    BigDecimal rest = balances.get(from).subtract(amount);
    if (rest.signum() < 0) {
      throw new InsufficientFunds(from, rest.negate());
    }
    int number = journal.size() / 2 + 1;
    book(new Entry(number, from, amount.negate(), text));
    book(new Entry(number, to, amount, text));
  }

  private void book(Entry entry) {
    journal.add(entry);
    balances.merge(entry.account(), entry.amount(), BigDecimal::add);
  }

  @Override
  public Object get() {
    open("alice", "100");
    open("bob", "20.505");
    open("carol", "0");
    StringBuilder out = new StringBuilder();
    String[][] orders = {
        {"alice", "bob", "12.34", "lunch"}, {"bob", "carol", "32.84", "rent"},
        {"carol", "alice", "99", "dream"},
    };
    for (String[] order : orders) {
      try {
        transfer(order[0], order[1], new BigDecimal(order[2]), order[3]);
      } catch (InsufficientFunds e) {
        out.append(e.getMessage()).append(" (").append(e.missing().negate()).append(")\n");
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Entry entry : journal) {
      sum = sum.add(entry.amount());
      out.append(entry).append('\n');
    }
    BigDecimal interest = balances.get("alice").multiply(new BigDecimal("0.0375"))
        .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
    return out.append(balances).append(" sum ").append(sum).append(" interest ").append(interest).toString();
  }
}
