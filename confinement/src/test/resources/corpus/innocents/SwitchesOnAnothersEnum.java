// Enums of another class in switches, as in a program of several files.
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

public final class SwitchesOnAnothersEnum implements Supplier<Object> {

  private static int price(Size size) {
    switch (size) {
      case SMALL:
        return 3;
      case LARGE:
        return 5;
      default:
        return 4;
    }
  }

  private static String named(Size size) {
    return switch (size) {
      case SMALL -> "little";
      case MEDIUM -> "middling";
      case LARGE -> size.isMost() ? "large, the most there is" : "large";
    };
  }

  @Override
  public Object get() {
    Map<Size, Integer> prices = new EnumMap<>(Size.class);
    StringBuilder shown = new StringBuilder();
    for (Size size : Size.values()) {
      prices.put(size, price(size));
      shown.append(named(size)).append(' ');
    }
    return shown.append(prices).toString();
  }
}

enum Size {
  SMALL, MEDIUM, LARGE;

  boolean isMost() { return this == LARGE; }
}
