package everywhere.clerk;

import static vatworks.vow.E.E;

import everywhere.*;
import java.util.*;
import vatworks.vow.*;

public final class Index implements Clerk {
  private long total;
  private final Map<Object, Integer> seen = new HashMap<>();

  public Vow<Long> add(long number) {
    total += number;
    return Vow.resolve(total);
  }

  public Vow<Form> file(Form form) {
    seen.merge(form, 1, Integer::sum);
    Log.line("filed " + form + " " + form.hashCode() + " " + seen.size());
    return Vow.resolve(new Form(form.name().toUpperCase(), form.numbers().reversed(), Stamp.REFUSED));
  }

  public Vow<Map<String, Double>> table() {
    Map<String, Double> table = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      table.put("k" + i * 7 % 9, i == 4 ? Double.NaN : Math.exp(i) / 3);
    }
    return Vow.resolve(table);
  }

  public Vow<String> fail(String how) {
    Object text = how;
    return switch (how) {
      case "null" -> Vow.resolve(((String) (Object) seen.get(how)).trim());
      case "cast" -> Vow.resolve("" + (Integer) text);
      case "index" -> Vow.resolve("" + new int[3][how.length()].length + how.charAt(9));
      case "divide" -> Vow.resolve("" + 1 / (how.length() - 6));
      case "object" -> throw new IllegalStateException(new Object() + " " + this + " " + (Runnable) () -> {});
      case "vow" -> Vow.reject(new UnsupportedOperationException("a vow is rejected"));
      default -> Vow.resolve("well");
    };
  }

  public Vow<Clerk> deputy() {
    Clerk deputy = new Index();
    Log.line("deputy " + deputy + " " + deputy.hashCode());
    return Vow.resolve(deputy);
  }
}
