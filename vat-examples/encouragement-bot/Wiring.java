import vatworks.vat.Wirer;

/// The user is to meet the bot.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    wirer.send(wirer.root("user"), "meet", wirer.root("bot"));
  }
}
