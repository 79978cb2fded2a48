// The enum is not nested where it is switched on: javac then keeps a table of the ordinals.
import java.util.function.Supplier;

public final class SwitchesOnAnothersEnum implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder said = new StringBuilder();
    for (Suit suit : Suit.values()) {
      said.append(switch (suit) {
        case HEARTS, DIAMONDS -> "red ";
        case SPADES -> "black ";
        default -> "green ";
      });
      switch (suit) {
        case SPADES:
          said.append("first ");
        case HEARTS:
          said.append("major ");
          break;
        default:
          said.append("minor ");
      }
    }
    return said.toString();
  }
}

enum Suit {
  CLUBS,
  DIAMONDS,
  HEARTS,
  SPADES
}
