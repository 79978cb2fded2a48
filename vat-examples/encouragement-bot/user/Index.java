package user;

import static vatworks.vow.E.E;

import encouragement.Bot;
import encouragement.User;
import vatworks.vow.Log;

/// The root object of the vat `user`.
public final class Index implements User {

  @Override
  public void meet(Bot bot) {
    // The bot is in another vat. E(bot) sends it a message; the answer comes in a later turn.
    E(bot).encourage("Ada").thenDo(words -> Log.line("the bot says: " + words));
    Log.line("I have asked");
  }
}
