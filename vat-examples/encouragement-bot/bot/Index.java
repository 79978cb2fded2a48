package bot;

import encouragement.Bot;
import vatworks.vow.Vow;

/// The root object of the vat `bot`.
public final class Index implements Bot {

  private int encouraged; // an object's fields last from message to message

  @Override
  public Vow<String> encourage(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("I do not know whom to encourage");
    }
    encouraged++;
    return Vow.resolve(name + ", you are number " + encouraged + " today, and you are doing fine");
  }
}
