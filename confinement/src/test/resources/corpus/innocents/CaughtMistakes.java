// Mistakes that the JVM itself finds, caught by name.
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

public final class CaughtMistakes implements Supplier<Object> {

  private interface Mistake {
    Object make();
  }

  private static String caught(Mistake mistake) {
    try {
      return "fine: " + mistake.make();
    } catch (ArrayIndexOutOfBoundsException e) {
      return "array index, " + e.getMessage();
    } catch (StringIndexOutOfBoundsException e) {
      return "string index";
    } catch (IndexOutOfBoundsException e) {
      return "index";
    } catch (ArithmeticException e) {
      return "arithmetic, " + e.getMessage();
    } catch (ArrayStoreException e) {
      return "array store, " + e.getMessage();
    } catch (NegativeArraySizeException e) {
      return "negative size, " + e.getMessage();
    } catch (ClassCastException e) {
      return "cast";
    } catch (NullPointerException e) {
      return "null";
    } catch (ConcurrentModificationException | NoSuchElementException e) {
      return e instanceof NoSuchElementException ? "no element" : "modified";
    } catch (UnsupportedOperationException e) {
      return "unsupported";
    } catch (IllegalStateException | IllegalArgumentException e) {
      return "illegal";
    }
  }

  private static String text(boolean none) {
    return none ? null : "text";
  }

  enum Suit {
    HEARTS
  }

  @Override
  public Object get() {
    int zero = Suit.HEARTS.ordinal();
    int[] numbers = {1, 2, 3};
    Object[] texts = new String[1];
    Object number = 5;
    Integer box = zero == 0 ? null : Integer.valueOf(1);
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    Map<String, Integer> map = new HashMap<>();
    List<String> out = new ArrayList<>();
    out.add(caught(() -> numbers[3 + zero]));
    out.add(caught(() -> numbers[-1 - zero]++));
    out.add(caught(() -> "text".charAt(9)));
    out.add(caught(() -> "text".substring(3, 2)));
    out.add(caught(() -> list.get(7)));
    out.add(caught(() -> list.remove(-1)));
    out.add(caught(() -> 1 / zero));
    out.add(caught(() -> 1L % zero));
    out.add(caught(() -> 1.0 / zero));
    out.add(caught(() -> texts[0] = number));
    out.add(caught(() -> new int[zero - 5]));
    out.add(caught(() -> (String) number));
    out.add(caught(() -> text(true).length()));
    out.add(caught(() -> box + 1));
    out.add(caught(() -> map.get("missing") == null));
    out.add(caught(() -> Objects.requireNonNull(text(true))));
    out.add(caught(() -> {
      for (Integer each : list) {
        list.add(each);
      }
      return list;
    }));
    out.add(caught(() -> {
      for (Integer each : list) {
        list.replaceAll(it -> it + each);
      }
      return list;
    }));
    out.add(caught(() -> String.join(text(true), new ArrayList<String>())));
    out.add(caught(() -> String.join(text(true), "one")));
    out.add(caught(() -> list.subList(0, 0).iterator().next()));
    out.add(caught(() -> {
      Iterator<Integer> each = list.iterator();
      each.remove();
      return each;
    }));
    out.add(caught(() -> List.of(1).remove(0)));
    out.add(caught(() -> List.of(1, text(true))));
    out.add(caught(() -> Map.of("a", 1, "a", 2)));
    out.add(caught(() -> Suit.valueOf("SPADES")));
    out.add(caught(() -> new ArrayList<>(-1)));
    out.add(caught(() -> switch (text(true)) {
      case "a" -> 1;
      default -> 2;
    }));
    return String.join("\n", out);
  }
}
