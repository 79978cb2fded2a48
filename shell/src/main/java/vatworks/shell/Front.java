package vatworks.shell;

import java.io.IOException;
import java.util.Optional;

/// Puts a console in front of whoever has started `bin/vat`: a person, a script, or commands on the command
/// line.
///
/// @param commands those of the command line, if there are any
record Front(Surroundings surroundings, Optional<String> commands) {

  /// @return whether every command was carried out
  /// @throws DeskLost if the container went away before
  boolean show(Desk.Place place) throws IOException, InterruptedException {
    if (commands.isPresent()) {
      return script(place, plain(), Input.of(Script.split(commands.get())));
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
    if (surroundings.manner() == Surroundings.Manner.TRANSCRIPT && commands.isEmpty()) {
      screen.print(desk.greeting());
    }
    desk.begin();
    return new Session(desk, input).run();
  }

  private Screen.Plain plain() {
    return new Screen.Plain(surroundings.out(), surroundings.err());
  }
}
