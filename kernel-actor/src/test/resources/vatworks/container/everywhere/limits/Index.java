import java.util.*;
import vatworks.vat.*;

/** Uses all of what it is given, in many ways, and counts what is not undone. */
public final class Index implements Vat {
  private long count;
  private Object kept = "";

  public void deliver(Syscall syscall, Delivery delivery) {
    count++;
    switch (((Delivery.Message) delivery).method()) {
      case "burn" -> { while (true) { count++; } }
      case "call" -> { for (;;) { count += Math.max(count, "x".length()); } }
      case "hoard" -> { while (true) { kept = new Object[]{kept, new byte[100]}; } }
      case "texts" -> { for (String text = "x";; text += text) { kept = text; } }
      case "throw" -> { while (true) { try { throw new Exception("x" + count); } catch (Exception e) { count++; } } }
      case "dive" -> dive(0);
      case "wide" -> wide(1, 2, 3, 4, 5.0, 6.0, 7, 8, "9", new long[1]);
      case "stubborn" -> { while (true) { try { dive(0); } catch (Throwable e) { count++; } finally { count++; } } }
      case "nested" -> nested(new ArrayList<>()).hashCode();
      case "compute" -> compute(new HashMap<>(), 0);
      case "compare" -> new TreeSet<Object>((a, b) -> { deliver(syscall, delivery); return 0; }).add(count);
      case "keep" -> { byte[][] all = new byte[9][]; for (int i = 0; i < 9; i++) { all[i] = new byte[100_000]; } kept = all; }
      case "more" -> kept = new Object[]{kept, new byte[200_000]};
      default -> syscall.log(count + " " + kept.getClass().getSimpleName() + " " + deepest(900));
    }
  }

  private static int dive(int depth) { return 1 + dive(depth + 1); }

  private static int deepest(int depth) { return depth == 0 ? 0 : 1 + deepest(depth - 1); }

  private static double wide(int a, int b, long c, long d, double e, double f, long g, long h, String i, long[] j) {
    double sum = a + b + c + d + e + f + g + h;
    return sum + wide(b, a, d, c, f, e, h, g, i + "x", j) + i.length() + j.length;
  }

  private static List<Object> nested(List<Object> inner) {
    List<Object> outer = inner;
    for (int i = 0; i < 20_000; i++) {
      List<Object> next = new ArrayList<>(1);
      next.add(outer);
      outer = next;
    }
    return outer;
  }

  private static int compute(Map<Integer, Integer> map, int depth) {
    return map.computeIfAbsent(depth, it -> compute(map, it + 1));
  }
}
