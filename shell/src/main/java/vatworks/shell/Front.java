package vatworks.shell;

import java.io.IOException;

/// Puts a console in front of whoever has started `bin/vat`: a person, a script, or commands on the command
/// line.
///
/// @param commands those of the command line; null where there are none
record Front(Surroundings surroundings, String commands) {

  /// @return whether every command was carried out
  /// @throws DeskLost if the container went away before
  boolean show(Desk.Place place) throws IOException, InterruptedException {
    if (commands != null) {
      return script(place, plain(), Input.of(Script.split(commands)));
    }
    return switch (surroundings.manner()) {
      case TERMINAL -> {
        TerminalConsole.run(place);
        yield true;
      }
      case SCRIPT -> script(place, plain(), Input.lines(surroundings.in()));
      case TRANSCRIPT -> {
        Screen.Plain screen = new Screen.Plain(surroundings.out(), surroundings.out());
        yield script(place, screen, Input.transcript(surroundings.in(), surroundings.out()));
      }
    };
  }

  private boolean script(Desk.Place place, Screen screen, Input input) throws InterruptedException {
    Desk desk = place.sit(screen, false);
    if (surroundings.manner() == Surroundings.Manner.TRANSCRIPT && commands == null) {
      screen.print(desk.greeting());
    }
    desk.begin();
    return new Session(desk, input).run();
  }

  private Screen.Plain plain() {
    return new Screen.Plain(surroundings.out(), surroundings.err());
  }
}
