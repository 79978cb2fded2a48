// Switches over numbers, texts, enums, types and null; old ones that fall through, new ones that yield.
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public final class SwitchesOfAllKinds implements Supplier<Object> {

  enum Level {
    LOW,
    MIDDLE,
    HIGH
  }

  private static String fallThrough(int n) {
    String text = "";
    switch (n) {
      case 3 :
        text += "three ";
      case 2 :
        text += "two ";
      case 1 :
        text += "one ";
        break;
      case 1_000_000 :
        return "many";
      default :
        text += "other ";
    }
    return text;
  }

  private static int days(String month, boolean leap) {
    return switch (month) {
      case "april", "june", "september", "november" -> 30;
      case "february" -> {
        int days = 28;
        if (leap) {
          days++;
        }
        yield days;
      }
      // Two texts of one hash.
      case "Aa" -> 1;
      case "BB" -> 2;
      default -> 31;
    };
  }

  private static String level(Level level) {
    return switch (level) {
      case LOW -> "l";
      case MIDDLE -> "m";
      case HIGH -> "h";
    };
  }

  private static String type(Object thing) {
    return switch (thing) {
      case null -> "null";
      case Integer i when i > 100 -> "large " + i;
      case Integer i -> "int " + i;
      case Long l -> "long " + l;
      case String s when s.isEmpty() -> "no text";
      case String s -> "text of " + s.length();
      case Character c -> "char " + (int) c;
      case int[] ints -> "ints " + ints.length;
      case Level l when l == Level.LOW -> "low";
      case Level l -> "level " + l.ordinal();
      case List<?> list when list.size() > 1 -> "list of " + type(list.get(0));
      case Map<?, ?> map -> "map " + map.keySet();
      case Object other -> other.getClass().getSimpleName();
    };
  }

  private static char grade(char c) {
    switch (c) {
      case 'a' -> c = 'A';
      case 'b', 'c' -> {
        c = 'X';
        c++;
      }
      default -> c--;
    }
    return c;
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    for (int n : new int[]{1, 2, 3, 1_000_000, -1}) {
      out.append(fallThrough(n)).append('|');
    }
    for (String month : List.of("june", "february", "Aa", "BB", "C#", "may")) {
      out.append(days(month, true)).append(' ');
    }
    for (Level level : Level.values()) {
      out.append(level(level));
    }
    for (Object thing : new Object[]{null, 5, 500, 7L, "", "text", 'A', new int[2], Level.LOW, Level.HIGH,
        List.of(1L, 2L), Map.of("k", 1), new StringBuilder("x")}) {
      out.append('|').append(type(thing));
    }
    return out.append(grade('a')).append(grade('c')).append(grade('q')).toString();
  }
}
