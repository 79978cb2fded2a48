// A state machine of sealed types, record patterns and guards.
import java.util.List;
import java.util.function.Supplier;

public final class TrafficLights implements Supplier<Object> {

  sealed interface State {
    record Red(int waiting) implements State {}

    record Green(int seconds) implements State {}

    record Amber(State next) implements State {}

    record Broken(String why, State before) implements State {}
  }

  sealed interface Event {
    record Tick() implements Event {}

    record CarArrived(int cars) implements Event {}

    record Failed(String why) implements Event {}

    record Repaired() implements Event {}
  }

  record Step(State state, Event event) {}

  private static State next(State state, Event event) {
    return switch (new Step(state, event)) {
      case Step(State.Broken(var why, var before), Event.Repaired repaired) -> new State.Red(0);
      case Step(State.Broken broken, var ignored) -> broken;
      case Step(var any, Event.Failed(String why)) -> new State.Broken(why, any);
      case Step(State.Red(int waiting), Event.CarArrived(int cars)) when waiting + cars > 3 ->
        new State.Amber(new State.Green(0));
      case Step(State.Red(int waiting), Event.CarArrived(int cars)) -> new State.Red(waiting + cars);
      case Step(State.Green(int seconds), Event.Tick tick) when seconds >= 2 ->
        new State.Amber(new State.Red(0));
      case Step(State.Green(int seconds), Event.Tick tick) -> new State.Green(seconds + 1);
      case Step(State.Amber(State next), Event.Tick tick) -> next;
      case Step(State unchanged, Event other) -> unchanged;
    };
  }

  private static String colour(State state) {
    return switch (state) {
      case State.Red red -> "red, " + red.waiting() + " waiting";
      case State.Green(int seconds) -> "green for " + seconds;
      case State.Amber(State.Green green) -> "amber, going";
      case State.Amber(State other) -> "amber, stopping";
      case State.Broken(String why, State.Amber amber) -> why + " at amber";
      case State.Broken(String why, var before) -> why + " after " + before;
    };
  }

  @Override
  public Object get() {
    State state = new State.Red(1);
    StringBuilder out = new StringBuilder();
    Event tick = new Event.Tick();
    for (Event event : List.of(tick, new Event.CarArrived(1), new Event.CarArrived(2), tick, tick,
        new Event.CarArrived(9), tick, tick, new Event.Failed("storm"), tick, new Event.Repaired(),
        new Event.Failed("fuse"), tick)) {
      state = next(state, event);
      out.append(event).append(" -> ").append(colour(state)).append('\n');
    }
    return out.toString();
  }
}
